"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.adminFlow = void 0;
const admin_1 = require("../../cards/texts/commands/admin");
const contract_1 = require("../../services/admin/contract");
const proposals_1 = require("../../services/people/proposals");
const told_1 = require("../../services/people/told");
const flow_1 = require("../routing/flow");
const roles_1 = require("../../services/people/roles");
const keywords_1 = require("./admin/keywords");
const edit_1 = require("./admin/edit");
const home_1 = require("./admin/home");
const reach_1 = require("./admin/reach");
const roles_2 = require("./admin/roles");
const second_person_1 = require("./admin/second-person");
const administrators = {
    affiliations: ['group', 'guestCompany'],
    roles: ['admin'],
};
const confirmers = {
    affiliations: ['group', 'guestCompany'],
    roles: ['admin', 'board', 'fg', 'fgDeputy'],
};
const handlersOver = (flows) => ({
    ...(0, flow_1.allowed)(administrators, {
        home: screen((0, home_1.openHome)(flows)),
        installed: screen(reach_1.openInstalled),
        undelivered: screen(reach_1.openUndelivered),
        roles: screen(roles_2.openRoles),
        organisation: screen(edit_1.openOrganisation),
        upkeep: screen((0, home_1.openUpkeep)(flows)),
        settings: screen(home_1.openSettings),
        retry: reach_1.retry,
        grant: roles_2.grant,
        end: roles_2.end,
        withdraw: roles_2.withdraw,
        closing: edit_1.closing,
        rules: edit_1.rules,
        steps: edit_1.steps,
        kind: edit_1.openKind,
        setKind: edit_1.setKind,
        client: edit_1.openClient,
        setClient: edit_1.setClient,
    }),
    ...(0, flow_1.allowed)(confirmers, { confirm: second_person_1.confirm, reject: second_person_1.reject }),
});
const adminFlow = (flows) => ({
    id: 'admin',
    commands: [
        {
            names: ['beheer', 'admin', 'administration', 'beheerder'],
            texts: admin_1.beheer,
            listed: false,
            keywords: keywords_1.adminKeywords,
            permission: administrators,
            handle: (0, home_1.openHome)(flows),
        },
    ],
    actions: (0, flow_1.answering)(contract_1.adminActions, handlersOver(flows)),
    cards: { [proposals_1.proposalView]: second_person_1.proposalCard, [told_1.toldView]: second_person_1.toldCard },
    daily: async ({ organisations, references, organisation, clock }) => {
        await organisations.dropExpired();
        await organisations.forgetOld();
        const of = organisation();
        await references.forgetLeft((person) => (0, roles_1.isEmployed)(of, person, clock.now()), of.retention.referenceDays);
    },
});
exports.adminFlow = adminFlow;
function screen(open) {
    return async (turn, _data, container) => await open(turn, container);
}
