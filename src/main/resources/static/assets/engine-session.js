// The web apps' own login form is shut. Where one shows it, after a logout or when the session has ended, the page is
// asked for again: the application's door then shows its login and leads back here afterwards.
const LAST = 'orderwright.returned';
const SECONDS_BETWEEN = 10;

setInterval(() => {
  const now = Date.now();
  const last = Number(sessionStorage.getItem(LAST) ?? 0);
  if (location.hash.startsWith('#/login') && now - last > SECONDS_BETWEEN * 1000) {
    sessionStorage.setItem(LAST, String(now));
    location.replace(location.pathname + location.search);
  }
}, 300);

// Whoever came here from the application's pages finds the way back to them.
const back = () => {
  const header = document.querySelector('.navbar-header');
  if (header && !document.getElementById('orderwright-home')) {
    const link = document.createElement('a');
    link.id = 'orderwright-home';
    link.className = 'navbar-brand';
    link.href = '/';
    link.textContent = '← Orderwright';
    header.append(link);
  }
};
setInterval(back, 300);
