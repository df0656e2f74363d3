"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.afwezig = void 0;
exports.afwezig = {
    nl: {
        typed: 'afwezig',
        title: 'Ik ben er niet',
        description: 'Ziek, vrij of verlof: zeg wanneer je er niet bent. Waarom wordt niet bewaard.',
    },
    en: {
        typed: 'away',
        title: 'I am away',
        description: 'Sick, off or on leave: say when you are away. Why is not kept.',
    },
};
