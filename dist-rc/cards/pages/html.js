"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.empty = exports.html = exports.Html = void 0;
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
exports.Html = Html;
const html = (pieces, ...values) => new Html(pieces.reduce((text, piece, at) => text + (at > 0 ? rendered(values[at - 1] ?? '') : '') + piece, ''));
exports.html = html;
function rendered(value) {
    if (value instanceof Html)
        return value.text;
    if (typeof value === 'object')
        return value.map(({ text }) => text).join('');
    return String(value).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
exports.empty = new Html('');
