"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chosenMessageOf = chosenMessageOf;
exports.plainText = plainText;
const v4_1 = require("zod/v4");
const markup_1 = require("./markup");
const optionalText = v4_1.z.string().optional().catch(undefined);
const attachmentShape = v4_1.z.object({
    id: optionalText,
    contentType: v4_1.z.string().toLowerCase().catch(''),
    name: optionalText,
    content: v4_1.z.unknown(),
});
const payloadShape = v4_1.z.object({
    subject: optionalText,
    body: v4_1.z.object({ content: optionalText, contentType: optionalText }).catch({}),
    attachments: v4_1.z.array(v4_1.z.unknown()).catch([]),
});
const valueShape = v4_1.z.object({
    commandId: v4_1.z.string().catch(''),
    messagePayload: payloadShape.catch({ body: {}, attachments: [] }),
});
function chosenMessageOf(activity) {
    if (activity.name !== 'composeExtension/fetchTask')
        return null;
    const { data } = valueShape.safeParse(activity.value);
    return data ? { command: data.commandId, text: seenOf(data.messagePayload) } : { command: '', text: '' };
}
function seenOf({ subject = '', body, attachments }) {
    const known = attachments.flatMap((one) => attachmentShape.safeParse(one).data ?? []);
    const { content = '' } = body;
    const isText = body.contentType === 'text';
    const text = isText ? content : plainText(content, known);
    const placed = isText ? [] : (0, markup_1.tokensOfHtml)(content).map(attachmentOf);
    const others = known.filter(({ id }) => id === undefined || !placed.includes(id)).map(wordsOfAttachment);
    return (0, markup_1.tidyLines)([subject, text, ...others].join('\n').replaceAll(/\n\s*/g, '\n'));
}
function plainText(html, attachments = []) {
    const instead = (tag) => {
        const meant = attachmentOf(tag);
        if (meant === undefined)
            return undefined;
        const found = attachments.find(({ id }) => id === meant);
        return `\n${found ? wordsOfAttachment(found) : ''}\n`;
    };
    const lines = (0, markup_1.tidyLines)((0, markup_1.wordsOfTokens)(onOneLine((0, markup_1.tokensOfHtml)(html)), instead)).split('\n');
    return lines.filter((line) => line !== '').join('\n');
}
const attachmentOf = (token) => token.kind === 'open' && token.name === 'attachment' ? token.attributes.get('id') : undefined;
const asTyped = new Set(['pre', 'codeblock']);
const broken = /[^\S ]|\s\s/;
const joined = (text) => ({ kind: 'text', text: text.replaceAll(/\s+/g, ' ') });
function onOneLine(tokens) {
    let formatted = 0;
    return tokens.map((token) => {
        if (token.kind === 'text')
            return formatted > 0 || !broken.test(token.text) ? token : joined(token.text);
        if (asTyped.has(token.name))
            formatted = Math.max(0, formatted + (token.kind === 'open' ? 1 : -1));
        return token;
    });
}
const forwarded = v4_1.z.object({ originalMessageContent: v4_1.z.string() });
const quoted = v4_1.z.object({ messagePreview: v4_1.z.string() });
function wordsOfAttachment({ contentType, name = '', content }) {
    const inside = typeof content === 'string' ? parsedJson(content) : content;
    if (contentType === 'forwardedmessagereference')
        return plainText(forwarded.safeParse(inside).data?.originalMessageContent ?? '');
    if (contentType === 'messagereference')
        return plainText(quoted.safeParse(inside).data?.messagePreview ?? '');
    return name;
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
