/** On every response, static files and refusals included. */
export function securityHeaders(appUrl: URL): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": closedFeatures.replace(/[a-z-]+/g, "$&=()"),
    "Referrer-Policy": "same-origin",
    ...(appUrl.protocol === "https:" && {
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    }),
  };
}

/** Of every page that has no policy of its own: nothing but our own files, nothing that stands in the page itself. */
export const documentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "manifest-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
].join("; ");

const closedFeatures =
  "accelerometer, autoplay, browsing-topics, camera, display-capture, encrypted-media, fullscreen, geolocation, " +
  "gyroscope, magnetometer, microphone, midi, payment, picture-in-picture, publickey-credentials-get, " +
  "screen-wake-lock, sync-xhr, usb, xr-spatial-tracking";
