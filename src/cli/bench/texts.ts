/** Questions of the kinds that people ask, for measuring. */
export const questions = [
  'Hvad er de tre sigtepunkter?',
  'hvilke fokusområder har Læring',
  'hvem ejer velfærdsteknologi?',
  'og hvad med Beskæftigelse?',
  'Hvad siger strategien om ensomhed?',
  'hvor mange fokusomraader har VTF',
  'What does Forpligtende fællesskaber mean?',
  'hvad er målet for co2',
  'Hvad er forskellen på Økonomistyring og Økonomi i balance?',
  'hvad står VTF for?',
];

/** Two pages of an agenda, as it is pasted: about 5,000 characters. */
export const twoPageCase = [
  'Sagsnr.: 27.36.00-P22-4-25\n\nBeslutningstema\nUdvalget skal tage stilling til, hvordan skærmbesøg og sensorer indføres i hjemmeplejen.\n\nSagsfremstilling\n',
  ...Array.from(
    { length: 14 },
    (_, index) =>
      `${index + 1}. Hjemmeplejen har i en periode afprøvet virtuelle besøg hos borgere, der får hjælp til medicin og tryghed. Erfaringen er, at medarbejderne sparer køretid, og at mange borgere er glade for selv at kunne styre kontakten. Afprøvningen viser også, at det kræver undervisning af personalet og god support, før udstyret bliver brugt hver dag. Administrationen har regnet på anskaffelse, licenser og forventet gevinst de kommende år.\n`,
  ),
  '\nØkonomi\nUdgiften holdes inden for rammen.\n\nIndstilling\nAdministrationen indstiller, at udvalget godkender planen.',
].join('');
