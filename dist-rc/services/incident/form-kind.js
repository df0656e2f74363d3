"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindToShow = kindToShow;
exports.kindSent = kindSent;
const proposal_1 = require("./proposal");
function kindToShow(form) {
    const { chosen, shown } = form;
    if (chosen !== null && chosen !== shown)
        return { kind: chosen, proposed: false };
    const kind = likelyKind(form) ?? chosen;
    return { kind, proposed: kind !== null };
}
function kindSent(form) {
    const { chosen, shown } = form;
    if (chosen !== null)
        return { kind: chosen, proposed: chosen === shown };
    const kind = likelyKind(form);
    return { kind, proposed: kind !== null };
}
function likelyKind({ words, offered }) {
    const likely = (0, proposal_1.proposeKind)(words);
    return likely !== null && offered.includes(likely) ? likely : null;
}
