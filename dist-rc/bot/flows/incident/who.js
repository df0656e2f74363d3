"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerWho = answerWho;
const who_1 = require("../../../cards/incident/who");
const roles_1 = require("../../../services/people/roles");
function answerWho({ actor }, container) {
    const organisation = container.organisation();
    const now = container.clock.now();
    const handlers = ['fg', 'fgDeputy'].flatMap((role) => (0, roles_1.holdersOf)(organisation, role, now).map(({ name, phone = '' }) => ({ role, name, phone })));
    return Promise.resolve({
        kind: 'card',
        card: (0, who_1.renderWho)({
            locale: actor.locale,
            handlers: actor.affiliation === 'unknown' ? null : handlers,
            officePhone: organisation.office.phone,
        }),
    });
}
