"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mineFlow = void 0;
const mine_1 = require("../../cards/texts/commands/mine");
const mine_2 = require("../../cards/shared/mine");
const roles_1 = require("../../services/people/roles");
const permission_1 = require("../routing/permission");
const keywords = [
    'mijn meldingen',
    'mijn melding',
    'my reports',
    'my report',
    'mijn taken',
    'my tasks',
    'status',
    'overzicht',
    'overview',
    'my items',
    'hoe staat het met',
    'waar blijft',
    'staat open',
    'open staan',
    'open items',
    'stand van zaken',
];
const mineFlow = (flows) => ({
    id: 'mine',
    commands: [
        {
            names: ['mijn', 'mine', 'status'],
            texts: mine_1.mijn,
            listed: true,
            keywords,
            permission: { affiliations: roles_1.affiliations },
            handle: (turn, container) => showMine(turn, flows, container),
        },
    ],
    actions: [],
    cards: {},
});
exports.mineFlow = mineFlow;
async function showMine(turn, flows, container) {
    const { person, locale } = turn.actor;
    const known = flows.flatMap(({ mine }) => person !== null && mine && (0, permission_1.isAllowed)(turn.actor, mine.permission) ? [mine] : []);
    const sections = await Promise.all(known.map(({ open }) => open(turn, container)));
    return { kind: 'card', card: (0, mine_2.renderMine)(locale, sections.flat()) };
}
