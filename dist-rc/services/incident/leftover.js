"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leftoverOf = leftoverOf;
const clocks_1 = require("./clocks");
const ap_form_1 = require("./documents/ap-form");
const at_authority_model_1 = require("./process/at-authority-model");
const model_1 = require("./process/model");
function leftoverOf(incident, organisation, now) {
    if ((0, clocks_1.isDrill)(incident))
        return [];
    const { notices, decisions } = incident.process ?? model_1.noProcess;
    const unconfirmed = (0, clocks_1.clientsOf)(incident).filter((id) => notices[id]?.sent && !notices[id].received);
    const notified = decisions.authority;
    const unasked = (0, model_1.isCarriedOut)(notified) && (0, at_authority_model_1.phaseOf)(notified) === null;
    const follows = unasked ? (0, ap_form_1.apForm)(incident, organisation, now).missing.length : 0;
    return [
        ...(unconfirmed.length > 0 ? [{ what: 'receipts', clients: unconfirmed }] : []),
        ...(follows > 0 ? [{ what: 'apForm', count: follows }] : []),
    ];
}
