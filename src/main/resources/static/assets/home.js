// Draws the table of the last days. Whoever cannot see the drawing reads the table.
(function () {
  "use strict";
  var place = document.getElementById("home-chart");
  var table = document.getElementById("home-days");
  if (!place || !table || !window.echarts) { return; }
  var heads = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent; });
  var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
    return Array.prototype.map.call(row.cells, function (cell) { return cell.textContent; });
  });
  function column(index) { return rows.map(function (row) { return Number(row[index]); }); }
  var chart = null;

  function draw() {
    var style = getComputedStyle(document.documentElement);
    var of = function (name) { return style.getPropertyValue(name).trim(); };
    var soft = of("--desk-soft");
    var line = of("--desk-line");
    if (chart) { chart.dispose(); }
    chart = window.echarts.init(place);
    chart.setOption({
      animation: false,
      color: [of("--desk-accent"), of("--desk-chart-second")],
      grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: soft } },
      tooltip: { trigger: "axis", renderMode: "richText", backgroundColor: of("--desk-paper"), borderColor: line, textStyle: { color: soft } },
      xAxis: {
        type: "category",
        data: rows.map(function (row) { return row[0].substring(5); }),
        axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false }
      },
      yAxis: { type: "value", minInterval: 1, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } } },
      series: [
        { name: heads[1], type: "bar", barMaxWidth: 18, data: column(1) },
        { name: heads[2], type: "line", symbol: "circle", symbolSize: 5, data: column(2) }
      ]
    });
  }

  draw();
  document.addEventListener("desk:theme", draw);
  window.addEventListener("resize", function () { chart.resize(); });
})();
