import type { MailMessage, SpokenLanguage } from '@suaka/domain';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What the mails say, in one language. */
interface MailTexts {
  readonly code: (code: string, minutes: number) => MailText;
  readonly mail: Readonly<Record<MailMessage['purpose'], (code: string) => MailText>>;
}

export const mailTexts: Record<SpokenLanguage, MailTexts> = {
  en: {
    code: (code, minutes) => ({
      subject: 'Your Suaka code',
      text: `${code} is your Suaka code. It is valid for ${minutes} minutes. Do not give it to anyone.`,
    }),
    mail: {
      setup: (code) => ({
        subject: 'Confirm your address',
        text: `${code} confirms that this address can recover your Suaka password. If you did not ask for it, ignore this.`,
      }),
      recovery: (code) => ({
        subject: 'Your Suaka recovery code',
        text: `${code} resets your Suaka password. Do not give it to anyone. If you did not ask for it, ignore this.`,
      }),
    },
  },
  id: {
    code: (code, minutes) => ({
      subject: 'Kode Suaka Anda',
      text: `${code} adalah kode Suaka Anda. Berlaku ${minutes} menit. Jangan berikan kepada siapa pun.`,
    }),
    mail: {
      setup: (code) => ({
        subject: 'Konfirmasi alamat Anda',
        text: `${code} mengonfirmasi bahwa alamat ini dapat memulihkan kata sandi Suaka Anda. Abaikan jika bukan permintaan Anda.`,
      }),
      recovery: (code) => ({
        subject: 'Kode pemulihan Suaka Anda',
        text: `${code} mengatur ulang kata sandi Suaka Anda. Jangan berikan kepada siapa pun. Abaikan jika bukan permintaan Anda.`,
      }),
    },
  },
  es: {
    code: (code, minutes) => ({
      subject: 'Tu código de Suaka',
      text: `${code} es tu código de Suaka. Vale ${minutes} minutos. No se lo des a nadie.`,
    }),
    mail: {
      setup: (code) => ({
        subject: 'Confirma tu dirección',
        text: `${code} confirma que esta dirección puede recuperar tu contraseña de Suaka. Si no lo pediste, ignóralo.`,
      }),
      recovery: (code) => ({
        subject: 'Tu código de recuperación de Suaka',
        text: `${code} restablece tu contraseña de Suaka. No se lo des a nadie. Si no lo pediste, ignóralo.`,
      }),
    },
  },
  pt: {
    code: (code, minutes) => ({
      subject: 'O seu código da Suaka',
      text: `${code} é o seu código da Suaka. Vale por ${minutes} minutos. Não o dê a ninguém.`,
    }),
    mail: {
      setup: (code) => ({
        subject: 'Confirme o seu endereço',
        text: `${code} confirma que este endereço pode recuperar a sua senha da Suaka. Se não o pediu, ignore.`,
      }),
      recovery: (code) => ({
        subject: 'O seu código de recuperação da Suaka',
        text: `${code} redefine a sua senha da Suaka. Não o dê a ninguém. Se não o pediu, ignore.`,
      }),
    },
  },
  ar: {
    code: (code, minutes) => ({
      subject: 'رمزك في سواكا',
      text: `${code} هو رمزك في سواكا. مدة صلاحيته بالدقائق: ${minutes}. لا تعطه لأحد.`,
    }),
    mail: {
      setup: (code) => ({
        subject: 'أكّد عنوانك',
        text: `${code} يؤكد أن هذا العنوان يمكنه استعادة كلمة سرك في سواكا. إن لم تطلبه فتجاهله.`,
      }),
      recovery: (code) => ({
        subject: 'رمز استعادة حسابك في سواكا',
        text: `${code} يعيد ضبط كلمة سرك في سواكا. لا تعطه لأحد. إن لم تطلبه فتجاهله.`,
      }),
    },
  },
};
