"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.register = void 0;
exports.register = {
    nl: {
        typed: 'register',
        title: 'Incidentenregister',
        description: 'Voor de FG en de vervangers: zoeken, klokken, cijfers, export.',
    },
    en: {
        typed: 'incidents',
        title: 'Incident register',
        description: 'For the DPO and deputies: search, deadlines, figures, export.',
    },
};
