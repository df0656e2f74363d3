"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mineTexts = void 0;
const nl = {
    title: 'Wat voor jou openstaat',
    nothing: 'Er staat niets voor je open.',
    open: (id) => `${id} openen`,
    openSeries: 'Hele reeks openen',
    more: (command) => (left) => `En nog ${left}: typ /${command}`,
    held: 'In behandeling bij jou, of bij niemand',
    reports: 'Je meldingen',
    allReports: 'Een andere melding openen',
    tasks: 'Je taken',
    task: (id, due) => `${id} · klaar vóór ${due}`,
    finish: (task, id) => `Klaar: taak ${task} van ${id}`,
    tasksMore: (left) => `En nog ${left}: rond eerst deze af.`,
    loans: 'Uit de kluis',
    visits: 'Je bezoek',
    waits: {
        kluis: 'Kluis: wacht op jou',
        visit: 'Balie: voor wie is dit?',
        forgotten: 'Bezoek van eerder: nog niet afgemeld',
        training: 'Kennissessies: wacht op jou',
    },
    sessions: 'Kennissessies',
    noDate: 'Nog te volgen. Er is nu geen datum; je hoort het als die er is.',
    documents: 'Te lezen en te tekenen',
};
const en = {
    title: 'What is open for you',
    nothing: 'Nothing is open for you.',
    open: (id) => `Open ${id}`,
    openSeries: 'Open the whole series',
    more: (command) => (left) => `And ${left} more: type /${command}`,
    held: 'In your hands, or in nobody’s',
    reports: 'Your reports',
    allReports: 'Open another report',
    tasks: 'Your tasks',
    task: (id, due) => `${id} · done before ${due}`,
    finish: (task, id) => `Done: task ${task} of ${id}`,
    tasksMore: (left) => `And ${left} more: finish these first.`,
    loans: 'From the safe',
    visits: 'Your visitors',
    waits: {
        kluis: 'The safe: waits for you',
        visit: 'The desk: whom is this for?',
        forgotten: 'Visitors of before: not signed out yet',
        training: 'Training: waits for you',
    },
    sessions: 'Training sessions',
    noDate: 'Still to attend. There is no date now; you hear when there is one.',
    documents: 'To read and to sign',
};
exports.mineTexts = { nl, en };
