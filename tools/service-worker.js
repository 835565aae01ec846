// Runs in the browser beside the pages: keeps the built files, so that a page opens without a network. The build puts
// `VERSION` and `FILES` (paths from the folder of this file; '' is the page itself) in front of it.
/* global VERSION, FILES */
(() => {
  const PREFIX = 'sufler-';
  const own = PREFIX + VERSION;
  const scope = new URL('./', self.location.href);

  // A version is kept whole or not at all: one file that cannot be had leaves the version before in charge.
  async function keep() {
    const cache = await caches.open(own);
    await cache.addAll(FILES.map((path) => new Request(new URL(path, scope), { cache: 'no-cache' })));
  }

  // A tab that still runs the version before may ask for files of it: that one stays, older ones go.
  async function forget() {
    const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own);
    await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
  }

  async function answer(request, isPage) {
    // A server that varies by encoding must not make a kept file unknown.
    const how = { ignoreVary: true, ignoreSearch: isPage };
    const cache = await caches.open(own);
    const kept = (await cache.match(isPage ? scope : request, how)) ?? (await caches.match(request, how));
    return kept ?? fetch(request);
  }

  self.addEventListener('install', (event) => event.waitUntil(keep()));
  self.addEventListener('activate', (event) => event.waitUntil(forget().then(() => self.clients.claim())));
  self.addEventListener('message', (event) => {
    if (event.data === 'take-over') void self.skipWaiting();
  });
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
    const path = url.pathname.slice(scope.pathname.length);
    const isPage = request.mode === 'navigate' && (path === '' || path === 'index.html');
    if (isPage || FILES.includes(path) || path.startsWith('assets/')) event.respondWith(answer(request, isPage));
  });
})();
