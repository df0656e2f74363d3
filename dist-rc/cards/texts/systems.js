"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.systemTexts = void 0;
const nl = {
    open: 'Systemen',
    title: 'Welke systemen zijn erbij betrokken?',
    help: 'Het formulier van de AP vraagt dit. Is er geen systeem van ons bij betrokken? Kies dat dan.',
    none: 'Geen systeem van ons',
    which: 'Welke systemen?',
    other: 'Een ander systeem (mag leeg)',
    unsaid: 'Nog niet gezegd',
};
const en = {
    open: 'Systems',
    title: 'Which systems are involved?',
    help: 'The form of the authority asks this. Is no system of ours involved? Then choose that.',
    none: 'No system of ours',
    which: 'Which systems?',
    other: 'Another system (may be left empty)',
    unsaid: 'Not said yet',
};
exports.systemTexts = { nl, en };
