"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.observeSender = void 0;
const observeSender = (sender, telemetry) => ({
    send: (message) => telemetry.observe('delivery', { view: message.row.view, class: message.row.class }, async (add) => {
        const outcome = await sender.send(message);
        add({ outcome: outcome.kind });
        return outcome;
    }),
});
exports.observeSender = observeSender;
