"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hasPictures = void 0;
exports.filesOf = filesOf;
const v4_1 = require("zod/v4");
const activity_1 = require("./activity");
const optionalName = v4_1.z.string().trim().min(1).max(400).nullish().catch(null);
const address = v4_1.z.string().max(8_000);
const sentFile = v4_1.z.object({
    contentType: v4_1.z.literal('application/vnd.microsoft.teams.file.download.info'),
    name: v4_1.z.string().min(1).max(400),
    content: v4_1.z.object({ downloadUrl: address }),
});
const picture = v4_1.z.object({
    contentType: v4_1.z.string().regex(/^image\//i),
    contentUrl: address,
    name: optionalName,
});
const anything = v4_1.z.object({ contentType: v4_1.z.string().toLowerCase().catch(''), name: optionalName });
const noFile = /^(?:text\/(?:html|plain)$|(?:forwarded)?messagereference$|application\/vnd\.microsoft\.(?:teams\.)?card\.)/;
const sprites = /^https:\/\/statics\.teams\.(?:cdn\.office\.net|microsoft\.com)\/evergreen-assets\//i;
function filesOf(activity, authorization) {
    if (!(0, activity_1.isPersonal)(activity))
        return [];
    return (activity.attachments ?? []).flatMap((attachment) => fileOf(attachment, activity, authorization) ?? []);
}
const hasPictures = (activity) => filesOf(activity, null).some(({ kind }) => kind === 'picture');
exports.hasPictures = hasPictures;
function fileOf(attachment, { serviceUrl }, authorization) {
    const sent = sentFile.safeParse(attachment).data;
    if (sent)
        return { kind: 'link', name: sent.name, address: sent.content.downloadUrl };
    const shown = picture.safeParse(attachment).data;
    const { name = null, contentType } = anything.parse(attachment);
    if (!shown)
        return noFile.test(contentType) ? null : { kind: 'other', name, fault: 'type' };
    if (sprites.test(shown.contentUrl))
        return null;
    return isKeptBy(serviceUrl, shown.contentUrl)
        ? { kind: 'picture', name, address: shown.contentUrl, authorization }
        : { kind: 'other', name, fault: 'place' };
}
function isKeptBy(serviceUrl, contentUrl) {
    if (!URL.canParse(contentUrl))
        return false;
    const { origin, pathname } = new URL(contentUrl);
    return origin === new URL(serviceUrl).origin && /\/v3\/attachments\//i.test(pathname);
}
