"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isOfGroup = exports.mayLookAlong = exports.invitationOf = exports.openInvitations = void 0;
const roles_1 = require("../people/roles");
const handlers_1 = require("./handlers");
const openInvitations = ({ invited = [] }) => invited.filter(({ ended }) => ended === undefined);
exports.openInvitations = openInvitations;
const invitationOf = ({ invited = [] }, person) => invited.findLast((each) => each.person === person);
exports.invitationOf = invitationOf;
const mayLookAlong = (incident, organisation, person, now) => (0, exports.openInvitations)(incident).some((each) => each.person === person) &&
    !(0, handlers_1.isWithheld)(incident, person) &&
    (0, exports.isOfGroup)(organisation, person, now);
exports.mayLookAlong = mayLookAlong;
const isOfGroup = (organisation, person, now) => (0, roles_1.actorOf)(organisation, person, 'nl', now).affiliation === 'group';
exports.isOfGroup = isOfGroup;
