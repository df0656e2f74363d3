"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildManifest = buildManifest;
exports.buildLocalisation = buildLocalisation;
const places = [
    { scopes: ['personal'], triggers: ['mention'] },
    { scopes: ['team', 'groupChat'], triggers: ['mention', 'slash'] },
];
function buildManifest(templates, settings, flows) {
    const template = JSON.parse(filled(templates.manifest, settings));
    const texts = JSON.parse(templates.texts.nl);
    return {
        ...template,
        ...namesFrom(texts),
        bots: template.bots.map((bot) => ({ ...bot, commandLists: commandLists(flows, 'nl') })),
        composeExtensions: template.composeExtensions.map((extension) => ({
            ...extension,
            commands: messageActions(flows, 'nl'),
        })),
    };
}
function buildLocalisation(templates, flows, locale) {
    const commands = commandLists(flows, locale).flatMap((list, at) => list.commands.flatMap((command, index) => [
        [`bots[0].commandLists[${at}].commands[${index}].title`, command.title],
        [`bots[0].commandLists[${at}].commands[${index}].description`, command.description],
    ]));
    const actions = messageActions(flows, locale).flatMap((action, index) => [
        [`composeExtensions[0].commands[${index}].title`, action.title],
        [`composeExtensions[0].commands[${index}].description`, action.description],
    ]);
    const own = JSON.parse(templates.texts[locale]);
    return { ...own, ...Object.fromEntries([...commands, ...actions]) };
}
function filled(template, { appId, botId, domain, version }) {
    const values = new Map([
        ['TEAMS_APP_ID', appId],
        ['BOT_ID', botId],
        ['BOT_DOMAIN', domain],
        ['APP_VERSION', version],
    ]);
    return template.replaceAll(/\$\{\{(\w+)\}\}/g, (whole, name) => values.get(name) ?? whole);
}
const namesFrom = (texts) => ({
    name: { short: texts['name.short'], full: texts['name.full'] },
    description: { short: texts['description.short'], full: texts['description.full'] },
});
const commandsOf = (flows) => flows.flatMap(({ commands }) => commands);
function commandLists(flows, locale) {
    const commands = commandsOf(flows)
        .filter(({ listed }) => listed)
        .map(({ texts }) => ({ title: texts[locale].typed, description: texts[locale].description }));
    return places.map((place) => ({ ...place, commands }));
}
function messageActions(flows, locale) {
    return commandsOf(flows)
        .filter(({ onChosenMessage }) => onChosenMessage !== undefined)
        .map(({ names: [name], texts }) => {
        const { onMessage } = texts[locale];
        if (!onMessage)
            throw new Error(`${name} can be chosen on a message; its texts say not how that is called`);
        const { title, description } = onMessage;
        return { id: name, type: 'action', title, description, context: ['message'], fetchTask: true };
    });
}
