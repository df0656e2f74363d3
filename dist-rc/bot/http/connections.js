"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Connections = void 0;
class Connections {
    idle = new Set();
    patience = new WeakMap();
    closing = false;
    constructor(server, limits) {
        server.maxConnections = limits.connections;
        server.on('connection', (socket) => {
            this.rest(socket, limits.headersMs);
            socket.once('close', () => {
                this.idle.delete(socket);
                this.calm(socket);
            });
        });
        server.on('request', (request, response) => {
            const { socket } = request;
            this.idle.delete(socket);
            this.expectWithin(socket, limits.requestMs);
            request.once('end', () => this.calm(socket));
            response.once('finish', () => this.rest(socket, limits.headersMs));
        });
    }
    close() {
        this.closing = true;
        for (const socket of this.idle)
            socket.end();
    }
    rest(socket, milliseconds) {
        this.idle.add(socket);
        this.expectWithin(socket, milliseconds);
        if (this.closing)
            socket.end();
    }
    expectWithin(socket, milliseconds) {
        this.calm(socket);
        this.patience.set(socket, setTimeout(() => socket.destroy(), milliseconds).unref());
    }
    calm(socket) {
        clearTimeout(this.patience.get(socket));
    }
}
exports.Connections = Connections;
