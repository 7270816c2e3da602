import type { SpokenLanguage } from '@suaka/domain';

/** A page that shows newcomers around: a heading, and steps of a title and a sentence each. */
export interface TourWords {
  readonly title: string;
  readonly steps: readonly (readonly [title: string, text: string])[];
  readonly open: string;
}

export const tourWords: Record<SpokenLanguage, TourWords> = {
  en: {
    title: 'A short tour of Suaka',
    steps: [
      [
        'Find your friends',
        'Let the app read your contacts, or search by username. Whoever is here appears in your list, and you are told when others join.',
      ],
      [
        'Write, speak, show',
        'Send text, voice, pictures and files. What you send is kept for you on every device that you sign in with.',
      ],
      [
        'Meet in groups and channels',
        'Make a group for people you know, or a channel for everybody. A link brings others in.',
      ],
      [
        'Keep your account yours',
        'Log-in codes arrive in the chat “Suaka”. Give them to nobody, and set a password in Settings > Privacy.',
      ],
      [
        'Bring someone along',
        'Write /invite and their number to “Suaka”. If no message can reach them, you read them their code.',
      ],
    ],
    open: 'Open Suaka',
  },
  id: {
    title: 'Tur singkat Suaka',
    steps: [
      [
        'Temukan teman',
        'Izinkan aplikasi membaca kontak, atau cari dengan nama pengguna. Siapa yang sudah di sini muncul di daftar Anda, dan Anda diberi tahu saat yang lain bergabung.',
      ],
      [
        'Tulis, bicara, tunjukkan',
        'Kirim teks, suara, gambar, dan berkas. Semuanya tersimpan di setiap perangkat tempat Anda masuk.',
      ],
      [
        'Bertemu di grup dan kanal',
        'Buat grup untuk orang yang Anda kenal, atau kanal untuk semua. Sebuah tautan membawa yang lain masuk.',
      ],
      [
        'Jaga akun Anda',
        'Kode masuk tiba di obrolan “Suaka”. Jangan berikan kepada siapa pun, dan pasang kata sandi di Pengaturan > Privasi.',
      ],
      [
        'Ajak seseorang',
        'Tulis /invite dan nomornya kepada “Suaka”. Jika tidak ada pesan yang sampai, Anda membacakan kodenya.',
      ],
    ],
    open: 'Buka Suaka',
  },
  es: {
    title: 'Un breve recorrido por Suaka',
    steps: [
      [
        'Encuentra a tus amigos',
        'Deja que la aplicación lea tus contactos o busca por nombre de usuario. Quien ya está aquí aparece en tu lista, y te avisamos cuando llegan otros.',
      ],
      [
        'Escribe, habla, muestra',
        'Envía texto, voz, imágenes y archivos. Lo que envías se guarda en todos tus dispositivos.',
      ],
      [
        'Reúnete en grupos y canales',
        'Crea un grupo para la gente que conoces o un canal para todos. Un enlace trae a los demás.',
      ],
      [
        'Cuida tu cuenta',
        'Los códigos llegan al chat “Suaka”. No se los des a nadie y pon una contraseña en Ajustes > Privacidad.',
      ],
      ['Trae a alguien', 'Escribe /invite y su número a “Suaka”. Si ningún mensaje le llega, tú le lees su código.'],
    ],
    open: 'Abrir Suaka',
  },
  pt: {
    title: 'Um passeio rápido pela Suaka',
    steps: [
      [
        'Encontre seus amigos',
        'Deixe o aplicativo ler os seus contatos ou procure pelo nome de usuário. Quem já está aqui aparece na sua lista, e você é avisado quando outros chegam.',
      ],
      [
        'Escreva, fale, mostre',
        'Envie texto, voz, imagens e arquivos. O que você envia fica guardado em todos os seus aparelhos.',
      ],
      [
        'Reúna-se em grupos e canais',
        'Crie um grupo para quem você conhece ou um canal para todos. Um link traz os outros.',
      ],
      [
        'Proteja a sua conta',
        'Os códigos chegam na conversa “Suaka”. Não os dê a ninguém e crie uma senha em Configurações > Privacidade.',
      ],
      [
        'Traga alguém',
        'Escreva /invite e o número da pessoa para “Suaka”. Se nenhuma mensagem chegar, você lê o código para ela.',
      ],
    ],
    open: 'Abrir a Suaka',
  },
  ar: {
    title: 'جولة قصيرة في سواكا',
    steps: [
      [
        'اعثر على أصدقائك',
        'اسمح للتطبيق بقراءة جهات اتصالك أو ابحث باسم المستخدم. من كان هنا يظهر في قائمتك، ونخبرك عندما ينضم آخرون.',
      ],
      ['اكتب وتكلم وأرسل', 'أرسل نصوصاً وأصواتاً وصوراً وملفات. ما ترسله محفوظ على كل أجهزتك.'],
      ['التقِ بالناس في المجموعات والقنوات', 'أنشئ مجموعة لمن تعرفهم أو قناة للجميع. رابط واحد يأتي بالآخرين.'],
      ['احمِ حسابك', 'تصل رموز الدخول إلى محادثة «سواكا». لا تعطها لأحد، وضع كلمة سر من الإعدادات > الخصوصية.'],
      ['ادعُ أحداً', 'اكتب /invite ورقمه إلى «سواكا». إن لم تصله رسالة قرأت عليه رمزه.'],
    ],
    open: 'افتح سواكا',
  },
};
