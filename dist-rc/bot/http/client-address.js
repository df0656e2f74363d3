"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clientAddress = clientAddress;
function clientAddress({ headers, socket }) {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? '';
    const address = forwarded === '' ? (socket.remoteAddress ?? '') : forwarded;
    const [, inBrackets] = /^\[([^\]]*)\]/.exec(address) ?? [];
    const [host = '', port, ...more] = address.split(':');
    return inBrackets ?? (port !== undefined && more.length === 0 ? host : address);
}
