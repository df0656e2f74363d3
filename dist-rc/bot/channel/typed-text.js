"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedText = typedText;
const v4_1 = require("zod/v4");
const markup_1 = require("./markup");
const channelTags = new Set(('at quoted attachment emoji img br p div span a b i u s em strong strike del code pre codeblock blockquote ul ol ' +
    'li hr h1 h2 h3 h4 h5 h6 table tbody thead tr td th readonly').split(' '));
const mentionShape = v4_1.z.object({
    type: v4_1.z.string().toLowerCase().pipe(v4_1.z.literal('mention')),
    mentioned: v4_1.z.object({ id: v4_1.z.string() }),
    text: v4_1.z.string(),
});
const recipientShape = v4_1.z.object({ id: v4_1.z.string().catch(''), name: v4_1.z.string().catch('') });
function typedText({ text, entities, recipient }) {
    if (typeof text !== 'string')
        return '';
    const tokens = withoutQuotes((0, markup_1.tokensOfTyped)(text, channelTags));
    const mentions = tokens.some((token) => token.kind !== 'text' && token.name === 'at');
    return (0, markup_1.tidyLines)((0, markup_1.wordsOfTokens)(mentions ? namesOfMentions(tokens, ownMentions(entities, recipient)) : tokens));
}
function ownMentions(entities, recipient) {
    const bot = recipientShape.safeParse(recipient).data;
    const told = (Array.isArray(entities) ? entities : []).flatMap((entity) => {
        const { data } = mentionShape.safeParse(entity);
        if (!data)
            return [];
        const name = (0, markup_1.tidyLines)((0, markup_1.wordsOfTokens)((0, markup_1.tokensOfTyped)(data.text, channelTags)));
        return [{ name, isOwn: data.mentioned.id.toLowerCase() === bot?.id.toLowerCase() }];
    });
    return (name, isFirst) => {
        const same = told.filter((mention) => mention.name === name);
        if (same.length > 0)
            return same.some(({ isOwn }) => isOwn);
        return name === bot?.name || (isFirst && !told.some(({ isOwn }) => isOwn));
    };
}
function namesOfMentions(tokens, isOwn) {
    const read = [];
    let mention = null;
    let isFirst = true;
    const said = (text) => {
        read.push({ kind: 'text', text });
        isFirst &&= text.trim() === '';
    };
    for (const token of tokens) {
        const isMention = token.kind !== 'text' && token.name === 'at';
        if (isMention && mention !== null) {
            const name = (0, markup_1.tidyLines)((0, markup_1.wordsOfTokens)(mention));
            said(isOwn(name, isFirst) ? ' ' : name);
        }
        if (isMention)
            mention = token.kind === 'open' ? [] : null;
        else if (mention)
            mention.push(token);
        else if (token.kind === 'text')
            said(token.text);
        else
            read.push(token);
    }
    return [...read, ...(mention ?? [])];
}
function withoutQuotes(tokens) {
    const isReply = (token) => token.kind === 'open' &&
        token.name === 'blockquote' &&
        /\bReply\b/i.test(token.attributes.get('itemtype') ?? '');
    const start = tokens.findIndex(isReply);
    if (start < 0)
        return tokens;
    const end = tokens.findIndex((token, place) => place > start && token.kind === 'close' && token.name === 'blockquote');
    return end < 0 ? tokens : [...tokens.slice(0, start), ...tokens.slice(end + 1)];
}
