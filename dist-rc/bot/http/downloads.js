"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showDownload = showDownload;
exports.sendDownload = sendDownload;
const client_address_1 = require("./client-address");
const pages_1 = require("./pages");
const routes_1 = require("./routes");
async function showDownload(request, door, response) {
    const { status, page } = await door.look((0, routes_1.tokenOf)(request), (0, client_address_1.clientAddress)(request));
    (0, pages_1.sendPage)(response, status, page);
}
async function sendDownload(request, door, response) {
    const outcome = await door.fetch((0, routes_1.tokenOf)(request), (0, client_address_1.clientAddress)(request));
    if ('page' in outcome)
        (0, pages_1.sendPage)(response, outcome.status, outcome.page);
    else
        sendFile(response, outcome.file);
}
function sendFile(response, { name, contentType, bytes }) {
    response.writeHead(200, {
        ...pages_1.neverKept,
        'content-type': contentType,
        'content-length': bytes.length,
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        connection: 'close',
    });
    response.end(bytes);
}
