import type { SendOutcome } from '../../services/ledger/send-outcome';
import type { Mail } from '../routing/flow';
import type { MailSettings } from '../settings/settings';

export interface Mailer {
  send(mail: Mail): Promise<SendOutcome>;
}

/** Plain text, because it must be readable anywhere; an appointment also has a calendar part. */
export function createMailer(settings: MailSettings, timeoutMs: number): Mailer {
  return {
    send: async (mail) => {
      try {
        // Loaded when needed, which is hardly ever.
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
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** SMTP itself says what is final: 5xx is, 4xx is not; a break after DATA leaves it open. */
function outcomeOf(error: unknown): SendOutcome {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  if (responseCode !== undefined && responseCode >= 500)
    return { kind: 'refused', code: `SMTP${responseCode}` };
  return command === 'DATA' && responseCode === undefined ? { kind: 'unknown' } : { kind: 'notDelivered' };
}
