import type { ServiceWords } from './service-words.ts';

export const es: ServiceWords = {
  code: (code) =>
    `**Código de acceso: ${code}**\n\nNo le des este código a nadie, aunque diga que es de Suaka. ` +
    'Quien lo tenga puede leer tus mensajes.\n\nSi no lo pediste, puedes ignorar este mensaje.',
  newDevice: ({ name, time, device, address }) =>
    `**Nuevo acceso.** ${name}, tu cuenta está abierta en un dispositivo nuevo desde el ${time}.\n\n` +
    `Dispositivo: ${device}\nDirección: ${address}\n\n` +
    'Si no fuiste tú, cierra esa sesión en Ajustes > Dispositivos y pon una contraseña para los próximos accesos.',
  deletion: (days, link) =>
    `**Tu cuenta se eliminará en ${days} días.** Lo pidió alguien con acceso a tu número.\n\n` +
    `Si no fuiste tú, abre ${link} para conservar tu cuenta.`,
  welcome: (name) =>
    `**Te damos la bienvenida a Suaka, ${name}.**\n\nAquí puedes escribir con tranquilidad. Busca a tus amigos por su ` +
    'número o nombre de usuario y salúdalos. Los códigos de acceso y las novedades llegan a este chat.',
  tour: 'Haz un breve recorrido',
  friendsHere: '**Gente que conoces ya está aquí.** Toca un nombre para saludar:',
  friendsJoined: (count) =>
    count === 1
      ? '**Alguien que conoces se unió a Suaka.** Salúdalo:'
      : `**${count} personas que conoces se unieron a Suaka.** Salúdalas:`,
  others: (count) => `y ${count} más, que están en tus contactos.`,
  inviteHelp: (perDay) =>
    '**Invita a un amigo**\n\nEscribe `/invite` y su número, por ejemplo `/invite +52 55 1234 5678`. Respondes de que el ' +
    'número es suyo. Si ningún mensaje le llega al registrarse, su código aparece aquí y tú se lo lees. ' +
    `Puedes invitar a ${perDay} personas al día.`,
  inviteMade: (phone, days) =>
    `**Respondes por ${phone}.** Pídele a tu amigo que se registre en los próximos ${days} días. Si ningún mensaje llega a su ` +
    'número, el código llega a este chat: léeselo solo a esa persona, mejor por teléfono.',
  inviteTooMany: 'Ya invitaste a tantas personas como se puede. Inténtalo de nuevo mañana.',
  inviteTooEarly: 'Tu cuenta es demasiado nueva para responder por otros. Inténtalo de nuevo mañana.',
  inviteNumber: 'Ese número no existe. Escríbelo con el código del país, como +52 55 1234 5678.',
  inviteCode: (phone, code) =>
    `**${code} es el código para ${phone}.** Tu amigo se está registrando y ningún mensaje pudo llegarle. ` +
    'Llámalo y léeselo solo si de verdad es esa persona. Crea una cuenta nueva y no abre ninguna otra.',
};
