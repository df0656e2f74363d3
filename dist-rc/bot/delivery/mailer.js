"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createMailer = createMailer;
function createMailer(settings, timeoutMs) {
    return {
        send: async (mail) => {
            try {
                const { createTransport } = await import('nodemailer');
                const transport = createTransport({
                    url: settings.url,
                    connectionTimeout: timeoutMs,
                    greetingTimeout: timeoutMs,
                    socketTimeout: timeoutMs,
                });
                const { calendar, subject, text, to = settings.to } = mail;
                const sent = await transport.sendMail({
                    subject,
                    text,
                    to,
                    from: settings.from,
                    ...(calendar ? { icalEvent: { ...calendar, filename: 'afspraak.ics' } } : {}),
                });
                return { kind: 'delivered', activityId: sent.messageId };
            }
            catch (error) {
                return outcomeOf(error);
            }
        },
    };
}
function outcomeOf(error) {
    const { responseCode, command } = error;
    if (responseCode !== undefined && responseCode >= 500)
        return { kind: 'refused', code: `SMTP${responseCode}` };
    return command === 'DATA' && responseCode === undefined ? { kind: 'unknown' } : { kind: 'notDelivered' };
}
