// The headers of every response, in one place: the server here sends them, the built page carries its part of the policy for
// hosts that send none, and docs/hosting.md gives them to other servers.
import { MAY_BE_ASKED, MAY_FRAME } from '../hosting.config.mjs';

/** What the page says about itself in a `meta` element, where `frame-ancestors` has no meaning. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src ${["'self'", ...MAY_BE_ASKED].join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** With every file, found or not. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors ${["'self'", ...MAY_FRAME].join(' ')}`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The build puts a hash of the contents into the name: `assets/index-Xr-kaKcv.css`. */
const hashed = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * A file whose name changes with its contents is kept for good; every other is asked for again.
 * @param {string} path Of the request, from the served folder on.
 */
export function cacheControlOf(path) {
  return hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
