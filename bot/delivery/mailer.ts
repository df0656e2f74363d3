import type { SendOutcome } from '../../services/ledger/send-outcome';
import type { Mail } from '../routing/flow';
import type { MailSettings } from '../settings/settings';

export interface Mailer {
  send(mail: Mail): Promise<SendOutcome>;
}

/** The second channel (features N1): plain text, because it must be readable anywhere. */
export function createMailer(settings: MailSettings, timeoutMs: number): Mailer {
  return {
    send: async (mail) => {
      try {
        // Loaded when it is needed, which is hardly ever.
        const { createTransport } = await import('nodemailer');
        const transport = createTransport({
          url: settings.url,
          connectionTimeout: timeoutMs,
          greetingTimeout: timeoutMs,
          socketTimeout: timeoutMs,
        });
        const sent = await transport.sendMail({ ...mail, from: settings.from, to: mail.to ?? settings.to });
        return { kind: 'delivered', activityId: sent.messageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** SMTP says itself what is final: 5xx is, 4xx is not; a break after DATA leaves it open. */
function outcomeOf(error: unknown): SendOutcome {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  if (responseCode !== undefined && responseCode >= 500)
    return { kind: 'refused', code: `SMTP${responseCode}` };
  return command === 'DATA' && responseCode === undefined ? { kind: 'unknown' } : { kind: 'notDelivered' };
}
