"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Router = void 0;
const words_1 = require("../../services/language/words");
const roles_1 = require("../../services/people/roles");
const permission_1 = require("./permission");
const commands_1 = require("./commands");
const pressed_data_1 = require("./pressed-data");
const notices_1 = require("./notices");
const understanding_1 = require("./understanding");
class Router {
    container;
    commands;
    questions;
    parts;
    actions;
    searches;
    taker;
    constructor(container, flows) {
        this.container = container;
        this.commands = flows.flatMap(({ commands }) => commands);
        this.questions = flows.flatMap(({ questions = [] }) => questions);
        this.parts = flows.flatMap(({ parts = [] }) => parts);
        const actions = flows.flatMap((flow) => flow.actions);
        this.searches = new Map(flows.flatMap(({ searches = {} }) => Object.entries(searches)));
        this.taker = flows.find(({ onFiles }) => onFiles)?.onFiles;
        this.actions = new Map(actions.map((action) => [action.verb, action]));
    }
    hear(text) {
        return { text, command: (0, commands_1.parseCommand)(text, this.commands) ?? this.titled(text) };
    }
    titled(text) {
        const found = this.commands.find(({ texts }) => isTitle(text, texts));
        return found ? { name: found.names[0], words: '' } : null;
    }
    partNamed({ actor }, text) {
        const part = this.parts.find(({ texts, permission }) => isTitle(text, texts) && (0, permission_1.isAllowed)(actor, permission));
        return part?.button(part.texts[actor.locale].title, this.container);
    }
    async command(turn, { text, command }) {
        const part = this.partNamed(turn, text);
        if (part)
            return await this.action(turn, part.verb, part.data);
        if (!command) {
            const mayUse = ({ permission }) => (0, permission_1.isAllowed)(turn.actor, permission);
            const known = { questions: this.questions.filter(mayUse), commands: this.commands.filter(mayUse) };
            return await this.understood({ ...turn, words: text }, (0, understanding_1.meaningOf)(text, known));
        }
        return await this.carryOut({ ...turn, words: command.words }, command.name);
    }
    async understood(turn, meaning) {
        switch (meaning.kind) {
            case 'question':
                return await (0, permission_1.whenAllowed)(turn, meaning.question.permission, meaning.question.id, this.container, (allowed) => meaning.question.answer(allowed, this.container));
            case 'sentence':
                return await this.carryOut(turn, meaning.command);
            default:
                return (0, notices_1.notUnderstoodAs)(turn, meaning);
        }
    }
    async carryOut(turn, name) {
        const found = this.commands.find(({ names }) => names.includes(name));
        if (!found)
            return (0, notices_1.notUnderstoodAs)(turn, { kind: 'nothing' });
        for (const { names, claims } of this.commands) {
            const words = names[0] === found.names[0] ? null : (claims?.(found.names[0], turn.words) ?? null);
            if (words !== null)
                return await this.carryOut({ ...turn, words }, names[0]);
        }
        return await (0, permission_1.whenAllowed)(turn, found.permission, found.names[0], this.container, (allowed) => found.handle(allowed, this.container));
    }
    async files(turn, files) {
        const { taker, container } = this;
        if (!taker)
            return null;
        return await (0, permission_1.whenAllowed)({ ...turn, words: '' }, taker.permission, 'files', container, (allowed) => taker.handle(allowed, files, container));
    }
    knows(verb) {
        return this.actions.has(verb);
    }
    async chosenMessage(turn, { command, text }) {
        const full = { ...turn, words: text };
        const found = this.commands.find(({ names }) => names[0] === command);
        const { onChosenMessage } = found ?? {};
        if (!found || !onChosenMessage) {
            this.container.log.warn({ reference: turn.reference }, 'action on a message not understood');
            return (0, notices_1.shortNotice)(full, 'invalidInput');
        }
        return await (0, permission_1.whenAllowed)(full, found.permission, found.names[0], this.container, (allowed) => onChosenMessage(allowed, this.container));
    }
    async action(turn, verb, data) {
        const full = { ...turn, words: '' };
        const action = this.actions.get(verb);
        const read = action && (0, pressed_data_1.readPressed)(action, data);
        if (read?.as === 'leftOpen')
            return (0, notices_1.shortNotice)(full, 'leftOpen');
        if (!action || read?.as !== 'data') {
            this.container.log.warn({ reference: turn.reference }, 'action not understood');
            return turn.automatic ? (0, notices_1.shortNotice)(full, 'invalidInput') : (0, notices_1.notice)(full, 'invalidInput');
        }
        return await (0, permission_1.whenAllowed)(full, action.permission, verb, this.container, (allowed) => action.handle(allowed, read.data, this.container));
    }
    async search(turn, dataset, words) {
        const { container } = this;
        const full = { ...turn, words };
        const found = this.searches.get(dataset);
        if (!found || !(0, permission_1.isAllowed)(turn.actor, found.permission)) {
            container.refusals.note('permission', found ? dataset : 'unknown', { reference: turn.reference });
            return [];
        }
        return (0, permission_1.isInTime)(full, found.permission, container) ? await found.find(full, words, container) : [];
    }
    welcome(turn) {
        const { actor } = turn;
        const starts = this.commands.flatMap(({ names: [name], texts, permission }) => {
            const { start } = texts[actor.locale];
            return start && (0, permission_1.isAllowed)(actor, permission) ? [{ name, title: start.title }] : [];
        });
        return (0, notices_1.welcome)(turn, starts);
    }
}
exports.Router = Router;
function isTitle(text, texts) {
    const said = (0, words_1.wordsOf)(text).join(' ');
    return said !== '' && roles_1.locales.some((locale) => (0, words_1.wordsOf)(texts[locale].title).join(' ') === said);
}
