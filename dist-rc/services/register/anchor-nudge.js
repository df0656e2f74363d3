"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.anchorFor = anchorFor;
const roles_1 = require("../people/roles");
const dayMs = 86_400_000;
function anchorFor(person, anchor, organisation, now) {
    const keeps = (0, roles_1.rolesOf)(organisation, person, now).some((role) => role === 'fg' || role === 'board');
    if (!keeps || !anchor || anchor.heads.length === 0)
        return [];
    const { day } = anchor;
    return [
        {
            subject: 'anchor',
            step: Math.floor(Date.parse(day) / dayMs),
            kind: 'anchor',
            record: null,
            title: '',
            day,
            time: null,
            pressing: false,
            lines: [],
        },
    ];
}
