"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refusedServiceUrl = void 0;
exports.asActivity = asActivity;
exports.refusedChannel = refusedChannel;
exports.refusedToken = refusedToken;
exports.isServiceOfTeams = isServiceOfTeams;
exports.refusedTenant = refusedTenant;
const v4_1 = require("zod/v4");
const activity_1 = require("../channel/activity");
const signing_keys_1 = require("../authentication/signing-keys");
const id = v4_1.z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^\ud800-\udfff\p{Cc}]+$/u);
const optional = id.optional().catch(undefined);
const shape = v4_1.z.looseObject({
    type: v4_1.z.string().min(1),
    channelId: v4_1.z.string().min(1),
    serviceUrl: v4_1.z.url({ protocol: /^https?$/ }),
    from: v4_1.z.looseObject({
        id,
        name: optional,
        role: optional,
        aadObjectId: v4_1.z.guid().optional().catch(undefined),
    }),
    recipient: v4_1.z.looseObject({ id, name: optional, role: optional, aadObjectId: optional }),
    conversation: v4_1.z.looseObject({
        id,
        tenantId: v4_1.z.string().nullish(),
        name: optional,
        role: optional,
        aadObjectId: optional,
        conversationType: optional,
        isGroup: v4_1.z.boolean().optional().catch(true),
    }),
    channelData: v4_1.z.looseObject({ tenant: v4_1.z.looseObject({ id: v4_1.z.string().nullish() }).nullish() }).nullish(),
    text: v4_1.z.string().nullish(),
    name: v4_1.z.string().nullish(),
    id: optional,
    replyToId: optional,
    locale: optional,
    action: optional,
    attachments: v4_1.z.array(v4_1.z.looseObject({})).optional().catch(undefined),
});
function asActivity(body) {
    return shape.safeParse(body).data ?? null;
}
const unauthorized = { status: 401, error: 'unauthorized' };
const forbidden = { status: 403, error: 'forbidden' };
const header = v4_1.z.looseObject({ alg: v4_1.z.literal('RS256') });
const claims = v4_1.z.looseObject({ iss: v4_1.z.string(), exp: v4_1.z.number() });
function refusedChannel({ channelId }) {
    return channelId === signing_keys_1.teams ? null : unauthorized;
}
let latest = null;
function refusedToken(authorization, settings) {
    if (latest?.authorization !== authorization)
        latest = { authorization, claimed: readClaims(authorization) };
    return latest.claimed?.iss === settings.tokenIssuer ? null : unauthorized;
}
function readClaims(authorization) {
    const [scheme, token, ...rest] = authorization.split(' ');
    const parts = token?.split('.') ?? [];
    if (scheme !== 'Bearer' || rest.length > 0 || parts.length !== 3)
        return null;
    const [head, body] = parts.map(decoded);
    const claimed = claims.safeParse(body);
    return header.safeParse(head).success && claimed.success ? claimed.data : null;
}
function decoded(part) {
    try {
        return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    }
    catch {
        return null;
    }
}
const refusedServiceUrl = ({ serviceUrl }, settings) => isServiceOfTeams(serviceUrl, settings) ? null : unauthorized;
exports.refusedServiceUrl = refusedServiceUrl;
function isServiceOfTeams(serviceUrl, settings) {
    const { protocol, hostname } = new URL(serviceUrl);
    const allowed = settings.serviceUrlHosts.some((pattern) => pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern);
    const safe = protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
    const otherChannel = /(?:^|\.)botframework\.com$/i.test(hostname);
    return allowed && safe && !otherChannel;
}
function refusedTenant(activity, settings) {
    if (settings.tenantId === '' && !settings.authenticate)
        return null;
    const named = (0, activity_1.tenantsOf)(activity);
    const ours = settings.tenantId.toLowerCase();
    return named.length > 0 && named.every((tenant) => tenant.toLowerCase() === ours) ? null : forbidden;
}
