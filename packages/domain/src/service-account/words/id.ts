import type { ServiceWords } from './service-words.ts';

export const id: ServiceWords = {
  code: (code) =>
    `**Kode masuk: ${code}**\n\nJangan berikan kode ini kepada siapa pun, meskipun mereka mengaku dari Suaka. ` +
    'Siapa pun yang memilikinya dapat membaca pesan Anda.\n\nJika Anda tidak memintanya, abaikan pesan ini.',
  newDevice: ({ name, time, device, address }) =>
    `**Login baru.** ${name}, akun Anda terbuka di perangkat baru sejak ${time}.\n\n` +
    `Perangkat: ${device}\nAlamat: ${address}\n\n` +
    'Jika ini bukan Anda, akhiri sesi itu di Pengaturan > Perangkat, dan pasang kata sandi untuk login baru.',
  deletion: (days, link) =>
    `**Akun Anda akan dihapus dalam ${days} hari.** Seseorang yang memegang nomor Anda memintanya.\n\n` +
    `Jika ini bukan Anda, buka ${link} untuk mempertahankan akun Anda.`,
  welcome: (name) =>
    `**Selamat datang di Suaka, ${name}.**\n\nAnda aman menulis di sini. Temukan teman lewat nomor telepon atau nama ` +
    'pengguna, lalu sapa mereka. Kode masuk dan kabar tentang tempat ini tiba di obrolan ini.',
  tour: 'Ikuti tur singkat',
  friendsHere: '**Orang yang Anda kenal sudah di sini.** Ketuk nama untuk menyapa:',
  friendsJoined: (count) => `**${count} orang yang Anda kenal telah bergabung dengan Suaka.** Sapa mereka:`,
  others: (count) => `dan ${count} lainnya, yang ada di kontak Anda.`,
  inviteHelp: (perDay) =>
    '**Undang teman**\n\nTulis `/invite` dan nomor teman Anda, misalnya `/invite +62 812 3456 7890`. Anda menjamin bahwa ' +
    'nomor itu miliknya. Jika tidak ada pesan yang sampai saat ia mendaftar, kodenya tampil di sini dan Anda membacakannya. ' +
    `Anda dapat mengundang ${perDay} orang per hari.`,
  inviteMade: (phone, days) =>
    `**Anda menjamin ${phone}.** Minta teman Anda mendaftar dalam ${days} hari. Jika tidak ada pesan yang sampai ke nomornya, ` +
    'kodenya tiba di obrolan ini: bacakan hanya kepadanya, sebaiknya lewat telepon.',
  inviteTooMany: 'Anda sudah mengundang sebanyak yang diperbolehkan. Coba lagi besok.',
  inviteTooEarly: 'Akun Anda terlalu baru untuk menjamin orang lain. Coba lagi besok.',
  inviteNumber: 'Tidak ada nomor seperti ini. Tulis dengan kode negara, seperti +62 812 3456 7890.',
  inviteCode: (phone, code) =>
    `**${code} adalah kode untuk ${phone}.** Teman Anda sedang mendaftar dan tidak ada pesan yang sampai kepadanya. ` +
    'Telepon dia, dan bacakan hanya jika benar-benar dia. Kode ini membuat akun baru dan tidak membuka akun lain.',
};
