"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.besidesEn = void 0;
const yesNo = { yes: 'Yes', no: 'No', unknown: 'I do not know' };
const none = {};
exports.besidesEn = {
    afterwards: {
        label: 'What was done afterwards?',
        help: 'Choose all that apply.',
        options: {
            blocked: 'Access or account blocked',
            wiped: 'Wiped at a distance',
            passwordChanged: 'Password changed',
            recovered: 'Got back',
            none: 'None of these',
            unknown: 'I do not know',
        },
    },
    riskGone: {
        label: 'Is the high risk gone with that?',
        help: 'Only when it was done before anybody could use it (Art. 34(3)(b) GDPR).',
        options: yesNo,
    },
    subjects: {
        label: 'What kind of people are they?',
        help: '',
        options: {
            employees: 'Employees (of Optimo or a client)',
            clients: 'Clients',
            users: 'Users',
            minors: 'Minors',
            patients: 'Patients',
            vulnerable: 'Vulnerable people',
            other: 'Others',
            unknown: 'I do not know',
        },
    },
    measuresTaken: { label: 'What was done to limit the harm?', help: '', options: none },
    records: { label: 'About how many records is it?', help: 'For instance lines or payslips.', options: none },
    discovery: {
        label: 'How was it discovered?',
        help: '',
        options: {
            self: 'By ourselves',
            processor: 'By a processor',
            subject: 'By somebody concerned',
            external: 'By somebody from outside',
            press: 'By the press',
            other: 'Otherwise',
            unknown: 'I do not know',
        },
    },
    cause: {
        label: 'Where did it come from?',
        help: '',
        options: {
            internal: 'Within Optimo',
            external: 'Outside Optimo',
            internalCareless: 'Inside, not on purpose',
            internalIntent: 'Inside, on purpose',
            externalCareless: 'Outside, not on purpose',
            externalIntent: 'Outside, on purpose',
            unknown: 'I do not know',
        },
    },
    measuresBefore: {
        label: 'Which measures were in place?',
        help: '',
        options: {
            encryption: 'Encryption',
            backup: 'Backup',
            pseudonymisation: 'Pseudonymisation',
            access: 'Limited access',
            policy: 'Policy',
            training: 'Knowledge sessions',
            audit: 'Audits',
            physical: 'Limited physical access',
            none: 'None',
            unknown: 'I do not know',
        },
    },
    measuresAgainst: { label: 'What is done so that it does not happen again?', help: '', options: none },
    otherParties: {
        label: 'Was another organisation involved?',
        help: 'A processor works with the data on our behalf, such as a supplier of software.',
        options: {
            none: 'No',
            processor: 'Yes, a processor of ours',
            joint: 'Yes, an organisation that is responsible together with us',
            unknown: 'I do not know',
        },
    },
    crossBorder: { label: 'Are people in another EU country concerned?', help: '', options: yesNo },
    slipShows: {
        label: 'What can be seen on the payslip?',
        help: 'A deduction may tell more than an amount.',
        options: {
            none: 'None of this',
            union: 'Union dues',
            sickness: 'Sickness or absence',
            garnishment: 'Garnishment or alimony',
            unknown: 'I do not know',
        },
    },
    dataIntact: { label: 'Are the data still complete and unchanged?', help: '', options: yesNo },
    vulnerable: {
        label: 'Is it about vulnerable people?',
        help: 'Children, patients, people in debt, people under protection.',
        options: yesNo,
    },
};
