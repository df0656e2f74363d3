"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionsEn = void 0;
const yesno = { yes: 'Yes', no: 'No', unknown: 'I do not know' };
exports.questionsEn = {
    carrier: {
        label: 'What is it?',
        options: {
            laptop: 'Laptop',
            phone: 'Phone or tablet',
            usb: 'USB stick',
            disk: 'External disk',
            paper: 'Paper',
            other: 'Something else',
        },
    },
    optimoDevice: { label: 'Did Optimo give it to you?', options: yesno },
    fromSafe: { label: 'Did it come from the safe?', options: yesno },
    attachment: {
        label: 'How was the attachment protected?',
        options: {
            archivePasswordBySms: 'Archive with password (AES-256), password by SMS',
            archivePasswordByMail: 'Archive with password, password by mail',
            unprotected: 'Not protected',
            none: 'There was no attachment',
            unknown: 'I do not know',
        },
    },
    recipient: {
        label: 'Who has it now?',
        options: {
            colleague: 'A colleague',
            client: 'A client',
            supplier: 'A supplier',
            stranger: 'Somebody we do not know',
            unknown: 'I do not know',
        },
    },
    yourAbilityMail: { label: 'Are addresses at @yourability.nl involved too?', options: yesno },
    addresses: {
        label: 'What kind of addresses could be seen?',
        options: { private: 'Private', business: 'Business', both: 'Both', unknown: 'I do not know' },
    },
    contentReveals: { label: 'Does the mail tell something about the people on the list?', options: yesno },
    letterOpened: { label: 'Was it opened?', options: yesno },
    letterRetrieved: {
        label: 'Is it coming back?',
        options: { back: 'It is back', agreed: 'Agreed', no: 'No', unknown: 'I do not know' },
    },
    letterTracked: { label: 'Is there a tracking number?', options: yesno },
    letterContent: {
        label: 'Was an original in it?',
        options: { original: 'Original', copy: 'Copy', unknown: 'I do not know' },
    },
    letterComplete: {
        label: 'Is everything still in it?',
        options: { complete: 'Yes, everything', missing: 'Something is missing', unknown: 'I do not know' },
    },
    envelopeKept: { label: 'Do you still have the envelope?', options: yesno },
    whatHappened: {
        label: 'What did you do or see?',
        options: {
            link: 'Clicked a link',
            attachment: 'Opened an attachment',
            password: 'Filled in my password',
            ransom: 'A message that files are locked',
            none: 'Only saw it, did nothing',
            unknown: 'I do not know',
        },
    },
    stillConnected: { label: 'Is the device still on the network?', options: yesno },
    place: {
        label: 'Where is it?',
        options: {
            fileServer: 'File server',
            portal: 'Client portal (Outsite)',
            sftp: 'sFTP',
            teams: 'Teams or OneDrive',
            application: 'A program',
            other: 'Somewhere else',
            unknown: 'I do not know',
        },
    },
    seenByOthers: { label: 'Has anybody seen it who should not?', options: yesno },
    putRight: {
        label: 'Has it been put right?',
        options: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'I do not know' },
    },
    fileOf: {
        label: 'Whose is the wrong file?',
        options: {
            sameClient: 'The same client',
            otherClient: 'Another client',
            optimo: 'Optimo itself',
            unknown: 'I do not know',
        },
    },
    publishedWhere: {
        label: 'Where is or was it?',
        options: {
            website: 'Website',
            socialMedia: 'Social media',
            portal: 'Client portal (Outsite)',
            other: 'Somewhere else',
        },
    },
    printPlace: {
        label: 'Where was it?',
        options: {
            printer: 'At the printer',
            desk: 'On a desk',
            meetingRoom: 'In a meeting room',
            bin: 'With the rubbish',
            other: 'Somewhere else',
        },
    },
    printSecured: { label: 'Is it in a safe place now?', options: yesno },
    network: {
        label: 'What was the device connected to?',
        options: {
            guestWifi: 'Guest wifi',
            optimoNetwork: 'Optimo network',
            optimoServices: 'Optimo mail or files',
            unknown: 'I do not know',
        },
    },
    dataOnDevice: { label: 'Is there data of clients or Optimo on it?', options: yesno },
    whichKey: {
        label: 'What did you lose?',
        options: {
            accessTag: 'Access tag',
            safeKey: 'Key of the safe',
            officeKey: 'Key of the office',
            other: 'Something else',
        },
    },
    tagBlocked: { label: 'Has the tag been blocked?', options: yesno },
    recognisable: { label: 'Can a finder see that it is from Optimo?', options: yesno },
    whichProcess: { label: 'Which process was it, and what went differently?', options: {} },
    stillGoing: { label: 'Is it still going on?', options: yesno },
    instructedBy: {
        label: 'Who gave the instruction?',
        options: { client: 'A client', colleague: 'A colleague', other: 'Somebody else' },
    },
    carriedOut: {
        label: 'Was the instruction carried out?',
        options: { no: 'No', partly: 'Partly', yes: 'Yes' },
    },
    clientTold: { label: 'Does the client know that you report this?', options: yesno },
    whichData: { label: 'Which data is not needed?', options: {} },
};
