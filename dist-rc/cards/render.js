"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bytesOf = exports.renderCard = exports.maxCardBytes = exports.CardFault = void 0;
exports.compileCard = compileCard;
exports.renderFitting = renderFitting;
const adaptivecards_templating_1 = require("adaptivecards-templating");
const parts_1 = require("./shared/parts");
class CardFault extends Error {
    name = 'CardFault';
}
exports.CardFault = CardFault;
exports.maxCardBytes = 28 * 1024;
adaptivecards_templating_1.GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    throw new CardFault(`the data lacks ${path}`);
};
function compileCard(layout) {
    let template;
    return () => (template ??= new adaptivecards_templating_1.Template(withParts(layout)));
}
const renderCard = (template, data, summary) => renderFitting(template, [() => data], summary);
exports.renderCard = renderCard;
function expand(template, data, summary) {
    const compiled = template();
    const content = compiled.expand({ $root: { ...data, speak: summary } });
    const warnings = compiled.getLastTemplateExpansionWarnings();
    if (warnings.length > 0)
        throw new CardFault(warnings.join('; '));
    return { content, summary };
}
function renderFitting(template, candidates, summary) {
    const [first, ...shorter] = candidates;
    const card = expand(template, first(), summary);
    const bytes = (0, exports.bytesOf)(card);
    if (bytes <= exports.maxCardBytes)
        return card;
    const [next, ...rest] = shorter;
    if (!next)
        throw new CardFault(`the card has ${bytes} bytes`);
    return renderFitting(template, [next, ...rest], summary);
}
const bytesOf = (card) => Buffer.byteLength(JSON.stringify(card.content));
exports.bytesOf = bytesOf;
function withParts(node) {
    if (Array.isArray(node))
        return node.map(withParts);
    if (typeof node !== 'object' || node === null)
        return node;
    const { $part, ...rest } = node;
    const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withParts(value)]));
    if (typeof $part !== 'string')
        return own;
    const part = parts_1.parts[$part];
    if (!part)
        throw new CardFault(`there is no part ${$part}`);
    return { ...withParts(part), ...own };
}
