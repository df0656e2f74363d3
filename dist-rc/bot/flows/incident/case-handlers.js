"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deciders = exports.handlers = void 0;
const handlerRoles = ['fg', 'fgDeputy', 'board', 'outsideContact'];
exports.handlers = { affiliations: ['group', 'guestCompany'], roles: handlerRoles };
exports.deciders = {
    affiliations: ['group', 'guestCompany'],
    roles: ['board'],
};
