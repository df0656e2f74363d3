"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.faultsOf = faultsOf;
const node_fs_1 = require("node:fs");
const app_manifest_1 = require("@microsoft/app-manifest");
const ajv_1 = __importDefault(require("ajv"));
const commands_1 = require("../../bot/routing/commands");
const png_1 = require("./png");
async function faultsOf(app, settings, flows) {
    return [
        ...(await schemaFaults(app.manifest)),
        ...localisationFaults(app),
        ...idFaults(app.manifest, settings),
        ...domainFaults(app.manifest, settings),
        ...commandFaults(app, flows),
        ...placeholderFaults(app),
        ...iconFaults(app),
    ];
}
async function schemaFaults(manifest) {
    const given = manifest;
    const found = await app_manifest_1.AppManifestUtils.validateAgainstSchema(given);
    return found.map((fault) => `manifest.json: ${fault}`);
}
function localisationFaults({ manifest, localisations }) {
    const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
    const named = [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
    const wanted = textPathsOf(manifest);
    return named.flatMap((file) => {
        const texts = localisations[file];
        if (!texts)
            return [`${file}: is not in the package`];
        const given = Object.keys(texts).filter((path) => path !== '$schema');
        return [
            ...localisationSchemaFaults(texts, manifest).map((fault) => `${file}: ${fault}`),
            ...wanted.filter((path) => !given.includes(path)).map((path) => `${file}: ${path} is missing`),
            ...given
                .filter((path) => !wanted.includes(path))
                .map((path) => `${file}: ${path} is not in the manifest`),
        ];
    });
}
function localisationSchemaFaults(texts, { $schema }) {
    if (versionOf(texts['$schema']) !== versionOf($schema))
        return ['is of another version than the manifest'];
    const folder = `@microsoft/app-manifest/build/json-schemas/teams/${versionOf($schema)}`;
    const schemaFile = require.resolve(`${folder}/MicrosoftTeams.Localization.schema.json`);
    const { $schema: _draft, ...schema } = JSON.parse((0, node_fs_1.readFileSync)(schemaFile, 'utf8'));
    const looks = { strict: false, validateSchema: false, allErrors: true, unicodeRegExp: false };
    const ajv = new ajv_1.default({ ...looks, validateFormats: false });
    ajv.validate(schema, texts);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
const versionOf = (schemaUrl) => /\/teams\/(v[\d.]+)\//.exec(schemaUrl ?? '')?.[1] ?? 'unknown';
function textPathsOf({ bots, composeExtensions }) {
    const of = (path, commands) => commands.flatMap((_command, index) => ['title', 'description'].map((part) => `${path}.commands[${index}].${part}`));
    return [
        'name.short',
        'name.full',
        'description.short',
        'description.full',
        ...bots.flatMap(({ commandLists }, bot) => commandLists.flatMap((list, at) => of(`bots[${bot}].commandLists[${at}]`, list.commands))),
        ...composeExtensions.flatMap(({ commands }, at) => of(`composeExtensions[${at}]`, commands)),
    ];
}
function idFaults({ id, version, bots, composeExtensions }, settings) {
    const botIds = [...bots, ...composeExtensions].map(({ botId }) => botId);
    return [
        ...(id === settings.appId ? [] : ['manifest.json: id is not TEAMS_APP_ID']),
        ...(version === settings.version ? [] : ['manifest.json: version is not that of package.json']),
        ...(botIds.every((botId) => botId === settings.botId) ? [] : ['manifest.json: a botId is not BOT_ID']),
    ];
}
const domainFaults = ({ validDomains }, { domain }) => validDomains.length === 1 && validDomains[0] === domain
    ? []
    : [`manifest.json: validDomains must be ${domain} and nothing else`];
function commandFaults({ manifest, localisations }, flows) {
    const commands = flows.flatMap((flow) => flow.commands);
    const registered = commands
        .filter(({ listed }) => listed)
        .map(({ names }) => names[0])
        .join(', ');
    const understood = (titles) => titles.map((title) => (0, commands_1.parseCommand)(title, commands)?.name ?? `"${title}"`).join(', ');
    const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);
    const listed = lists.flatMap((list, at) => [
        { where: `manifest.json: list ${at + 1}`, titles: list.commands.map(({ title }) => title) },
        ...Object.entries(localisations).map(([file, texts]) => ({
            where: `${file}: list ${at + 1}`,
            titles: list.commands.map((_, index) => texts[`bots[0].commandLists[${at}].commands[${index}].title`] ?? ''),
        })),
    ]);
    const actions = manifest.composeExtensions.flatMap((extension) => extension.commands.map(({ id }) => id));
    const answering = commands.filter(({ onChosenMessage }) => onChosenMessage).map(({ names }) => names[0]);
    return [
        ...listed
            .filter(({ titles }) => understood(titles) !== registered)
            .map(({ where, titles }) => `${where} has ${understood(titles)}; the flows have ${registered}`),
        ...(actions.join() === answering.join()
            ? []
            : [`manifest.json: actions on a message are ${actions.join()}; the flows have ${answering.join()}`]),
    ];
}
function placeholderFaults({ manifest, localisations }) {
    const files = Object.entries({ 'manifest.json': manifest, ...localisations });
    return files.flatMap(([file, content]) => [...JSON.stringify(content).matchAll(/\$\{\{[^}]*\}\}/g)].map(([found]) => `${file}: ${found} is not filled`));
}
function iconFaults({ manifest, icons }) {
    const { color, outline } = manifest.icons;
    const white = (pixel) => pixel.slice(0, 3).every((value) => value === 255);
    return [
        ...iconFault(color, icons[color], 192, () => null),
        ...iconFault(outline, icons[outline], 32, (pixels) => {
            const seen = pixels.filter(([, , , alpha]) => alpha !== 0);
            if (seen.length === 0 || seen.length === pixels.length)
                return 'must be a drawing on transparent';
            return seen.every(white) ? null : 'must be white only';
        }),
    ];
}
function iconFault(file, icon, size, judge) {
    if (!icon)
        return [`${file}: is not in the package`];
    try {
        const { width, height, pixels } = (0, png_1.readPng)(icon);
        if (width !== size || height !== size)
            return [`${file}: is ${width}×${height}, must be ${size}×${size}`];
        const fault = judge(pixels);
        return fault === null ? [] : [`${file}: ${fault}`];
    }
    catch (error) {
        return [`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`];
    }
}
