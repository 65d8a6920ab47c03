// Thirty changes that owners make, made with the component that Camunda Modeler is made of. Each names its process and what is done.
// Read by make.mjs; the results are in src/test/resources/modeler/edits.

function hand(modeler, templates) {
  const get = name => modeler.get(name);
  const modeling = get('modeling'), elements = get('elementRegistry'), factory = get('bpmnFactory');
  const verbs = get('elementTemplates');
  const middle = way => {
    const at = way.waypoints, half = Math.floor((at.length - 1) / 2);
    return { x: Math.round((at[half].x + at[half + 1].x) / 2), y: Math.round((at[half].y + at[half + 1].y) / 2) };
  };
  const h = {
    el: id => { const found = elements.get(id); if (!found) throw new Error('no element ' + id); return found; },
    way: (from, to) => {
      const found = h.el(from).outgoing.filter(w => w.target.id === to);
      if (found.length !== 1) throw new Error(found.length + ' ways from ' + from + ' to ' + to);
      return found[0];
    },
    verb: (element, id, values = {}) => {
      const known = templates.find(t => t.id === 'io.orderwright.verb.' + id);
      if (!known) throw new Error('no verb ' + id);
      const filled = JSON.parse(JSON.stringify(known));
      filled.properties.forEach(p => {
        const key = p.binding.name || p.binding.target || p.binding.type;
        if (key in values) p.value = values[key];
      });
      return verbs.applyTemplate(element, filled);
    },
    name: (element, name) => modeling.updateProperties(element, { name }),
    set: (element, properties) => modeling.updateProperties(element, properties),
    // dropped on a way, which it then divides
    on: (way, type, name) => {
      const shape = modeling.createShape({ type }, middle(way), way);
      if (name) h.name(shape, name);
      return shape;
    },
    // drawn behind another, with a way to it
    after: (element, type, name, dy = 120) => {
      const shape = modeling.appendShape(element, { type }, { x: element.x + element.width / 2 + (dy ? 0 : 150), y: element.y + dy + 40 });
      if (name) h.name(shape, name);
      return shape;
    },
    connect: (from, to, name) => {
      const way = modeling.connect(from, to);
      if (name) h.name(way, name);
      return way;
    },
    when: (way, text) => modeling.updateProperties(way, { conditionExpression: factory.create('bpmn:FormalExpression', { body: text }) }),
    otherwise: (gateway, way) => modeling.updateProperties(gateway, { default: way.businessObject }),
    at: (host, definition, interrupting, name) => {
      const event = modeling.createShape(
        { type: 'bpmn:BoundaryEvent', eventDefinitionType: definition, cancelActivity: interrupting },
        { x: host.x + host.width - 20, y: host.y + host.height }, host, { attach: true });
      if (name) h.name(event, name);
      return event;
    },
    time: (event, kind, text) => modeling.updateModdleProperties(event, event.businessObject.eventDefinitions[0],
      { [kind]: factory.create('bpmn:FormalExpression', { body: text }) }),
    error: (event, code) => {
      const definitions = modeler.getDefinitions();
      let error = definitions.rootElements.find(e => e.$type === 'bpmn:Error' && e.errorCode === code);
      if (!error) { error = factory.create('bpmn:Error', { errorCode: code, name: code }); definitions.rootElements.push(error); }
      modeling.updateModdleProperties(event, event.businessObject.eventDefinitions[0], { errorRef: error });
    },
    reminder: (task, kind, text, role, said, about = '${orderNumber}') => {
      const late = h.at(h.el(task), 'bpmn:TimerEventDefinition', false, 'After a while');
      h.time(late, kind, text);
      const told = h.verb(h.after(late, 'bpmn:ServiceTask', 'Notify staff'), 'notify-staff', { noticeRole: role, noticeAbout: about, noticeText: said });
      h.after(told, 'bpmn:EndEvent', 'Told', 0);
    },
    notice: (from, to, role, said, about = '${orderNumber}') =>
      h.verb(h.on(h.way(from, to), 'bpmn:ServiceTask', 'Notify staff'), 'notify-staff', { noticeRole: role, noticeAbout: about, noticeText: said }),
    // a question on a way; who is asked says yes, or it goes on elsewhere
    question: (from, to, otherwise, role, name, more = {}) => {
      const task = h.verb(h.on(h.way(from, to), 'bpmn:UserTask', name), 'ask-person', { 'camunda:candidateGroups': role, ...more });
      if (!otherwise) return task;
      const gateway = h.on(task.outgoing[0], 'bpmn:ExclusiveGateway', 'Agreed?');
      const yes = h.verb(gateway.outgoing[0], 'if-answer');
      h.name(yes || gateway.outgoing[0], 'yes');
      h.otherwise(gateway, h.connect(gateway, h.el(otherwise), 'no'));
      return task;
    },
    remove: id => {
      const element = h.el(id), before = [...element.incoming], next = element.outgoing[0].target;
      before.forEach(way => modeling.reconnectEnd(way, next, { x: next.x + next.width / 2, y: next.y + next.height / 2 }));
      element.attachers.slice().forEach(one => modeling.removeShape(one));
      modeling.removeShape(element);
    },
  };
  return h;
}

const EDITS = [
  ['second-credit-check', 'order-to-cash', h => h.verb(h.on(h.way('taskConfirmOrder', 'externalPostSalesOrder'), 'bpmn:ServiceTask', 'Decide credit again'), 'decide-by-table')],
  ['sms-after-shipping', 'order-to-cash', h => {
    const gateway = h.on(h.way('taskIssueGoods', 'gatewayAllShipped'), 'bpmn:ExclusiveGateway', 'Reachable?');
    const on = gateway.outgoing[0];
    const sms = h.verb(h.after(gateway, 'bpmn:ServiceTask', 'Tell customer by SMS that goods have left'), 'message-customer');
    const yes = h.verb(gateway.outgoing.find(w => w.target === sms), 'if-reachable');
    h.name(yes || gateway.outgoing.find(w => w.target === sms), 'yes');
    h.otherwise(gateway, on);
    h.connect(sms, h.el('gatewayAllShipped'));
    const refused = h.at(sms, 'bpmn:ErrorEventDefinition', true, 'Refused');
    h.error(refused, 'partnerRefused');
    h.connect(refused, h.el('gatewayAllShipped'));
  }],
  ['reminder-24h-duplicate', 'order-to-cash', h => h.reminder('userCheckDuplicate', 'timeDuration', 'PT24H', 'sales-manager', 'The possible duplicate ${orderNumber} has waited for a day')],
  ['another-approver', 'order-to-cash', h => h.question('gatewayApproved', 'taskReleaseApproved', 'taskFreeCredit', 'general-manager', 'Agree to the order')],
  ['check-packing', 'order-to-cash', h => h.question('taskReleaseDelivery', 'userShipGoods', null, 'warehouse', 'Check packing')],
  ['skip-erp-for-samples', 'order-to-cash', h => {
    const gateway = h.on(h.way('taskConfirmOrder', 'externalPostSalesOrder'), 'bpmn:ExclusiveGateway', 'A sample?');
    h.otherwise(gateway, gateway.outgoing[0]);
    const way = h.connect(gateway, h.el('gatewayReachable'), 'yes');
    h.name(h.verb(way, 'if-field', { conditionExpression: "${ownFields.orderSays(orderNumber, 'sample', 'true')}" }) || way, 'yes');
  }],
  ['notice-goods-arrived', 'order-to-cash', h => h.notice('catchStockArrived', 'gatewayPrepaid', 'warehouse', '${orderNumber} 的货物已到 / goods have arrived')],
  ['field-when-invoiced', 'order-to-cash', h => h.verb(h.on(h.way('taskIssueInvoice', 'externalPostInvoice'), 'bpmn:ServiceTask', 'Note that it is invoiced'), 'set-field', { fieldCode: 'channel', fieldValue: 'WEB' })],
  ['wait-two-hours', 'order-to-cash', h => {
    const event = h.on(h.way('gatewayShipmentDeposits', 'taskCheckShipment'), 'bpmn:IntermediateCatchEvent', 'Two hours later');
    const timer = h.timer(event);
    h.time(timer, 'timeDuration', 'PT2H');
  }],
  ['due-date-shipping', 'order-to-cash', h => h.set(h.el('userShipGoods'), { 'camunda:dueDate': '${dateTime().plusDays(2).toDate()}' })],
  ['other-role-duplicate', 'order-to-cash', h => h.set(h.el('userCheckDuplicate'), { 'camunda:candidateGroups': 'sales,sales-manager' })],
  ['notice-sms-refused', 'order-to-cash', h => h.notice('boundarySmsRefused', 'gatewayShipmentDeposits', 'sales', 'The SMS about ${orderNumber} was refused: call the customer')],
  ['names-and-explanations', 'order-to-cash', (h, modeler) => {
    h.name(h.el('taskReserveStock'), 'Reserve stock / 预留库存');
    const said = modeler.get('bpmnFactory').create('bpmn:Documentation', { text: 'Only what is free; the rest is ordered.' });
    h.set(h.el('taskReserveStock'), { documentation: [said] });
  }],
  ['goods-not-shipped', 'order-to-cash', h => h.reminder('userShipGoods', 'timeDuration', 'P5D', 'general-manager', '${orderNumber} has not left for five days')],
  ['notice-at-review', 'order-to-cash', h => {
    const gateway = h.on(h.way('taskDecideCredit', 'gatewayCreditHold'), 'bpmn:ExclusiveGateway', 'To be reviewed?');
    const on = gateway.outgoing[0];
    const told = h.verb(h.after(gateway, 'bpmn:ServiceTask', 'Notify staff'), 'notify-staff', { noticeRole: 'credit-controller', noticeText: '${orderNumber} is under review' });
    h.when(gateway.outgoing.find(w => w.target === told), "${creditAnswer == 'REVIEW'}");
    h.otherwise(gateway, on);
    h.connect(told, h.el('gatewayCreditHold'));
  }],
  ['notice-change-done', 'order-change', h => h.notice(h.before('endChanged'), 'endChanged', 'sales', 'Change ${changeNumber} is done', '${changeNumber}')],
  ['no-sms-about-changes', 'order-change', h => h.remove('externalConfirmChange')],
  ['reminder-every-day', 'sign-off', h => {
    const late = h.at(h.el('userSignOff'), 'bpmn:TimerEventDefinition', false, 'Every day');
    h.time(late, 'timeCycle', 'R3/PT24H');
    const told = h.verb(h.after(late, 'bpmn:ServiceTask', 'Remind approvers'), 'remind-approvers');
    h.after(told, 'bpmn:EndEvent', 'Reminded', 0);
  }],
  ['notice-limit-begins', 'credit-limit', h => h.notice('taskBeginLimit', h.next('taskBeginLimit'), 'finance', 'Limit ${limitNumber} begins', '${limitNumber}')],
  ['reminder-returns', 'return-to-credit', h => h.reminder('userInspectReturn', 'timeDuration', 'P2D', 'warehouse', 'Return ${returnNumber} waits to be looked at', '${returnNumber}')],
  ['due-date-returns', 'return-to-credit', h => h.set(h.el('userInspectReturn'), { 'camunda:dueDate': '${dateTime().plusDays(3).toDate()}' })],
  ['ask-before-credit-note', 'return-to-credit', h => h.question('taskTakeAll', 'taskCreditReturn', null, 'finance', 'Look at the return', { shows: 'none' })],
  ['notice-ticket-overdue', 'service-ticket', h => h.notice('taskWarnOfResolution', h.next('taskWarnOfResolution'), 'sales-manager', 'Ticket ${ticketNumber} is overdue', '${ticketNumber}')],
  ['notice-made', 'make-to-order', h => h.notice(h.before('taskCloseWork'), 'taskCloseWork', 'warehouse', 'Work order ${workOrderNumber} is made', '${workOrderNumber}')],
  ['ask-before-ordering', 'procure-to-stock', h => h.question(h.before('taskSendPurchase'), 'taskSendPurchase', null, 'purchasing', 'Look at the purchase once more', { shows: 'none' })],
  ['due-date-dunning', 'dunning-run', h => h.set(h.user(), { 'camunda:dueDate': '${dateTime().plusHours(8).toDate()}' })],
  ['notice-before-dunning', 'dunning-letter', h => h.notice(h.before('externalSendLetter'), 'externalSendLetter', 'sales', 'Dunning letter ${letterNumber} goes to the customer', '${letterNumber}')],
  ['notice-written-off', 'write-off', h => h.notice('taskRecordWriteOff', h.next('taskRecordWriteOff'), 'finance', 'Write-off ${writeOffNumber} is in the books', '${writeOffNumber}')],
  ['reminder-copies', 'approval-copy', h => h.reminder('userReadCopy', 'timeDuration', 'P2D', 'sales-manager', 'A copy of ${subject} has not been read', '${subject}')],
  ['wait-before-delay-notice', 'delay-notice', h => {
    const event = h.on(h.way(h.before('externalTellCustomer'), 'externalTellCustomer'), 'bpmn:IntermediateCatchEvent', 'An hour later');
    h.time(h.timer(event), 'timeDuration', 'PT1H');
  }],
];

async function make(xml, templates, edit) {
  const box = document.createElement('div');
  box.style.cssText = 'width:3000px;height:2000px';
  document.body.appendChild(box);
  const modeler = new BpmnModeler({ container: box });
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  const read = await modeler.importXML(xml);
  if (read.warnings.length) throw new Error(read.warnings.map(w => w.message).join('; '));
  const h = hand(modeler, templates);
  h.before = id => { const ways = h.el(id).incoming; if (ways.length !== 1) throw new Error(ways.length + ' ways to ' + id); return ways[0].source.id; };
  h.next = id => h.el(id).outgoing[0].target.id;
  h.user = () => modeler.get('elementRegistry').find(e => e.type === 'bpmn:UserTask');
  h.timer = event => modeler.get('bpmnReplace').replaceElement(event, { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' });
  edit[2](h, modeler);
  const written = await modeler.saveXML({ format: true });
  modeler.destroy();
  box.remove();
  return written.xml;
}
