"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.neverKept = void 0;
exports.sendPage = sendPage;
exports.neverKept = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
};
function sendPage(response, status, { html, policy }) {
    response.writeHead(status, {
        ...exports.neverKept,
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(html),
        'content-security-policy': policy,
        connection: 'close',
    });
    response.end(html);
}
