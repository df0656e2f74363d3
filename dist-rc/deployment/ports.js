"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takenPorts = takenPorts;
const node_events_1 = require("node:events");
const node_net_1 = require("node:net");
async function takenPorts(needs) {
    const free = await Promise.all(needs.map(async ({ port }) => (await canListen(port)) && canListen(port, '127.0.0.1')));
    return needs.filter((_need, index) => free[index] === false);
}
async function canListen(port, host) {
    const probe = (0, node_net_1.createServer)().listen(port, host);
    try {
        await (0, node_events_1.once)(probe, 'listening');
    }
    catch {
        return false;
    }
    probe.close();
    await (0, node_events_1.once)(probe, 'close');
    return true;
}
