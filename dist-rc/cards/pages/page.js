"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderPage = renderPage;
const node_crypto_1 = require("node:crypto");
const html_1 = require("./html");
const hashOf = ({ text }) => `'sha256-${(0, node_crypto_1.createHash)('sha256').update(text).digest('base64')}'`;
function renderPage({ locale, title, style, body, script, again }) {
    const scripts = script ? [`script-src ${hashOf(script)}`, "connect-src 'self'"] : [];
    const policy = [
        "default-src 'none'",
        `style-src ${hashOf(style)}`,
        ...scripts,
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ].join('; ');
    const head = (0, html_1.html) `<meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex" />
    ${again === undefined ? html_1.empty : (0, html_1.html) `<meta http-equiv="refresh" content="${again}" />`}
    <title>${title}</title>`;
    const run = script ? `<script>${script.text}</script>` : '';
    return {
        html: `<!doctype html><html lang="${locale}"><head>${head.text}<style>${style.text}</style></head><body>${body.text}${run}</body></html>`,
        policy,
    };
}
