"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isRemoval = exports.isInstallation = exports.localeOf = exports.speakerOf = void 0;
exports.accountOf = accountOf;
exports.isPersonal = isPersonal;
exports.isTargeted = isTargeted;
exports.referenceOf = referenceOf;
exports.tenantsOf = tenantsOf;
exports.submittedOf = submittedOf;
exports.invokedOf = invokedOf;
exports.searchedOf = searchedOf;
const v4_1 = require("zod/v4");
const reference_1 = require("../../services/people/reference");
const speakerOf = (activity) => ({
    person: activity.from.aadObjectId?.toLowerCase() ?? null,
    account: accountOf(activity),
});
exports.speakerOf = speakerOf;
const told = v4_1.z.string().toLowerCase().optional().catch(undefined);
const accountShape = v4_1.z.object({
    tenantId: told,
    userRole: told,
    role: told,
    properties: v4_1.z.object({ tenantId: told, userRole: told }).catch({}).default({}),
});
const guestRoles = ['guest', 'anonymous'];
function accountOf(activity) {
    const { tenantId, userRole, role, properties } = accountShape.parse(activity.from);
    const ours = tenantsOf(activity).map((tenant) => tenant.toLowerCase());
    const homes = [tenantId, properties.tenantId].flatMap((home) => home || []);
    if (homes.some((home) => !ours.includes(home)))
        return 'foreign';
    const roles = [userRole, role, properties.userRole];
    return roles.some((each) => each !== undefined && guestRoles.includes(each)) ? 'guest' : 'own';
}
const localeOf = (activity) => activity.locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
exports.localeOf = localeOf;
function isPersonal({ conversation, channelData }) {
    const { conversationType, isGroup, id } = conversation;
    const { team, channel } = (channelData ?? {});
    return (conversationType === 'personal' && isGroup !== true && !(0, reference_1.isThread)(id) && (team ?? channel ?? null) === null);
}
function isTargeted(activity) {
    const { isTargeted: targeted } = activity.recipient;
    return targeted === true && !isPersonal(activity);
}
const isInstallation = (activity) => installationOf(activity) === 'add';
exports.isInstallation = isInstallation;
const isRemoval = (activity) => installationOf(activity) === 'remove';
exports.isRemoval = isRemoval;
const installationOf = ({ type, action }) => type === 'installationUpdate' ? action?.split('-')[0] : undefined;
function referenceOf(activity) {
    return {
        serviceUrl: activity.serviceUrl,
        conversationId: activity.conversation.id,
        userId: activity.from.id,
        botId: activity.recipient.id,
        tenantId: tenantsOf(activity)[0] ?? '',
        locale: (0, exports.localeOf)(activity),
    };
}
function tenantsOf(activity) {
    const data = activity.channelData;
    return [activity.conversation.tenantId, data?.tenant?.id].filter((tenant) => typeof tenant === 'string');
}
function submittedOf(activity) {
    const value = activity.value;
    if (activity.text || typeof value !== 'object' || value === null)
        return null;
    return { verb: verbOf(value), data: value };
}
function invokedOf(activity) {
    const value = activity.value;
    const action = value?.action;
    if (activity.name !== 'adaptiveCard/action' || typeof action !== 'object' || action === null)
        return { action: null, trigger: null };
    return {
        action: { verb: verbOf(action), data: action.data ?? {} },
        trigger: value?.trigger,
    };
}
const searchShape = v4_1.z.object({
    dataset: v4_1.z.string().max(100),
    queryText: v4_1.z.string().max(1_000).catch(''),
});
function searchedOf({ name, value, }) {
    const read = searchShape.safeParse(value);
    if (name !== 'application/search' || !read.success)
        return null;
    return { dataset: read.data.dataset, words: read.data.queryText };
}
function verbOf(action) {
    const { verb } = action;
    return typeof verb === 'string' ? verb : '';
}
