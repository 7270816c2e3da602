import type { ServiceWords } from './service-words.ts';

export const pt: ServiceWords = {
  code: (code) =>
    `**Código de acesso: ${code}**\n\nNão dê este código a ninguém, mesmo que diga ser da Suaka. ` +
    'Quem o tiver pode ler as suas mensagens.\n\nSe você não o pediu, pode ignorar esta mensagem.',
  newDevice: ({ name, time, device, address }) =>
    `**Novo acesso.** ${name}, a sua conta está aberta em um novo aparelho desde ${time}.\n\n` +
    `Aparelho: ${device}\nEndereço: ${address}\n\n` +
    'Se não foi você, encerre essa sessão em Configurações > Dispositivos e crie uma senha para novos acessos.',
  deletion: (days, link) =>
    `**A sua conta será apagada em ${days} dias.** Alguém com acesso ao seu número pediu isso.\n\n` +
    `Se não foi você, abra ${link} para manter a conta.`,
  welcome: (name) =>
    `**Boas-vindas à Suaka, ${name}.**\n\nAqui você pode escrever com segurança. Encontre amigos pelo número ou nome de ` +
    'usuário e diga olá. Os códigos de acesso e as novidades chegam nesta conversa.',
  tour: 'Faça um passeio rápido',
  friendsHere: '**Gente que você conhece já está aqui.** Toque em um nome para dizer olá:',
  friendsJoined: (count) =>
    count === 1
      ? '**Alguém que você conhece entrou na Suaka.** Diga olá:'
      : `**${count} pessoas que você conhece entraram na Suaka.** Diga olá:`,
  others: (count) => `e mais ${count}, que estão nos seus contatos.`,
  inviteHelp: (perDay) =>
    '**Convide um amigo**\n\nEscreva `/invite` e o número dele, por exemplo `/invite +55 11 91234 5678`. Você garante que o ' +
    'número é dele. Se nenhuma mensagem chegar quando ele se cadastrar, o código aparece aqui e você o lê para ele. ' +
    `Você pode convidar ${perDay} pessoas por dia.`,
  inviteMade: (phone, days) =>
    `**Você responde por ${phone}.** Peça ao seu amigo que se cadastre em até ${days} dias. Se nenhuma mensagem chegar ao ` +
    'número dele, o código chega nesta conversa: leia-o só para essa pessoa, de preferência por telefone.',
  inviteTooMany: 'Você já convidou tantas pessoas quanto é possível. Tente de novo amanhã.',
  inviteTooEarly: 'A sua conta é nova demais para responder por outras pessoas. Tente de novo amanhã.',
  inviteNumber: 'Esse número não existe. Escreva-o com o código do país, como +55 11 91234 5678.',
  inviteCode: (phone, code) =>
    `**${code} é o código para ${phone}.** O seu amigo está se cadastrando e nenhuma mensagem chegou até ele. ` +
    'Ligue para ele e leia o código só se for mesmo essa pessoa. Ele cria uma conta nova e não abre nenhuma outra.',
};
