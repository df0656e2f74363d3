"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.helpFlow = helpFlow;
const help_1 = require("../../cards/texts/commands/help");
const help_2 = require("../../cards/shared/help");
const contract_1 = require("../../services/help/contract");
const roles_1 = require("../../services/people/roles");
const flow_1 = require("../routing/flow");
const permission_1 = require("../routing/permission");
const notices_1 = require("../routing/notices");
const everybody = { affiliations: roles_1.affiliations };
const keywords = [
    'hulp',
    'help',
    'uitleg',
    'explain',
    'commando',
    'command',
    'functies',
    'opties',
    'options',
    'handleiding',
    'wat kan je',
    'wat kun je',
    'what can you',
    'hoe werkt',
    'how does this work',
    'how do you work',
];
function helpFlow(flows) {
    const help = {
        names: ['help', 'hulp', 'menu', '?'],
        texts: help_1.help,
        listed: true,
        keywords,
        permission: everybody,
        handle: ({ actor }, container) => Promise.resolve({ kind: 'card', card: helpFor(actor, commands, flows, container) }),
    };
    const commands = [...flows.flatMap((flow) => flow.commands), help];
    const actions = (0, flow_1.answering)(contract_1.helpActions, (0, flow_1.allowed)(everybody, { command: typing(commands) }));
    return { id: 'house', commands: [help], actions, cards: {} };
}
const typing = (commands) => async (turn, { command, words }, container) => {
    const found = commands.find(({ names }) => names[0] === command);
    if (!found)
        return (0, notices_1.notice)(turn, 'stale');
    return await (0, permission_1.whenAllowed)({ ...turn, words }, found.permission, command, container, (allowed) => found.handle(allowed, container));
};
function helpFor(actor, commands, flows, container) {
    const { locale } = actor;
    const mayUse = commands.filter(({ permission }) => (0, permission_1.isAllowed)(actor, permission));
    const at = (place) => mayUse
        .filter((command) => placeOf(command, actor, container) === place)
        .map(({ names: [name], texts }) => ({ name, ...texts[locale] }));
    const parts = flows
        .flatMap((flow) => flow.parts ?? [])
        .filter(({ permission }) => (0, permission_1.isAllowed)(actor, permission));
    return (0, help_2.renderHelp)({
        locale,
        starts: at('start').map(({ name, typed, title, description, start }, place) => (0, help_2.helpLine)({ name, typed, title, says: description, ...start }, place === 0)),
        role: [
            ...at('role').map(({ description, ...command }) => (0, help_2.helpLine)({ ...command, says: description }, false)),
            ...parts.map(({ texts, button }) => {
                const { title, description } = texts[locale];
                return { typed: '', title, says: description, button: button(title, container) };
            }),
        ],
        besides: at('besides'),
    });
}
function placeOf({ inHelp, permission, texts }, actor, container) {
    if (inHelp)
        return inHelp(actor, container);
    if (permission.roles)
        return 'role';
    return texts[actor.locale].start ? 'start' : 'besides';
}
