import { type Origin, origin } from './origin.ts'

/** Ordinary names, compiled by hand from common knowledge; not a copy of any list, and nobody's record. */
export const westernOrigins: readonly Origin[] = [
  origin({
    id: 'british',
    men: 'James Oliver Thomas William George Harry Daniel Samuel Joseph Edward Robert Peter Andrew Stephen Michael Ian Neil Graham Craig Stuart',
    women:
      'Emma Charlotte Olivia Sophie Emily Grace Hannah Lucy Alice Sarah Rebecca Helen Karen Fiona Claire Louise Joanne Heather Eleanor Megan',
    families:
      "Smith Jones Taylor Brown Wilson Evans Walker Wright Robinson Thompson Hughes Edwards Green Wood Harris Clarke Cooper Ward Turner O'Brien O'Neill McDonald Fraser Murray Campbell Reid Morgan Davies Lloyd Bennett",
    nationalities: 'GB GB GB IE AU NZ CA',
    weight: 10,
  }),
  origin({
    id: 'french',
    men: 'Jean Pierre Michel Philippe Nicolas Antoine Julien Mathieu Guillaume Étienne François Rémi Benoît Laurent Olivier Hugo Lucas Théo Louis Gabriel',
    women:
      'Marie Camille Sophie Céline Isabelle Nathalie Élodie Aurélie Chloé Manon Hélène Claire Amélie Juliette Léa Inès Margaux Agnès Zoé Anaïs',
    families:
      'Martin Bernard Dubois Durand Moreau Lefebvre Leroy Roux Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Blanchard Garnier Faure Mercier Boyer Chevalier François Gauthier Perrin Clément Lemaître Béranger Renaud Noël Brunet',
    variants: 'Étienne=Etienne François=Francois Hélène=Helene Rémi=Remy Noël=Noel Béranger=Beranger',
    nationalities: 'FR FR CA BE CH',
    weight: 6,
  }),
  origin({
    id: 'german',
    men: 'Lukas Jonas Felix Maximilian Jürgen Jörg Stefan Thomas Andreas Matthias Günther Björn Sören Uwe Klaus Tobias Florian Sebastian Moritz Paul',
    women:
      'Anna Julia Katharina Sabine Ursula Petra Birgit Käthe Jördis Lena Mia Franziska Heike Monika Renate Claudia Silke Svenja Grete Theresa',
    families:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Hartmann Lange Köhler Groß Weiß Jäger Böhm Vogel Keller',
    variants:
      'Müller=Mueller,Muller Schäfer=Schaefer,Schafer Schröder=Schroeder,Schroder Krüger=Krueger Köhler=Koehler Groß=Gross Weiß=Weiss Jäger=Jaeger Böhm=Boehm Jürgen=Juergen,Jurgen Jörg=Joerg Günther=Guenther,Gunter',
    nationalities: 'DE DE DE AT CH',
    weight: 7,
  }),
  origin({
    id: 'spanish',
    men: 'José Juan Carlos Luis Jorge Miguel Fernando Alejandro Diego Andrés Javier Rafael Ángel Ramón Iván Óscar Martín Sergio Pablo Hugo',
    women:
      'María Ana Carmen Lucía Sofía Valentina Isabella Camila Gabriela Daniela Paula Elena Rosa Teresa Pilar Inés Beatriz Julia Marta Ximena',
    families:
      'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Cruz Morales Reyes Gutiérrez Ortiz Ramos Chávez Ruiz Álvarez Castillo Vásquez Romero Moreno Muñoz Peña Núñez',
    shape: 'two-families',
    variants:
      'Muñoz=Munoz,Munnoz Peña=Pena Núñez=Nunez,Nunyez González=Gonzales,Gonzalez Vásquez=Vazquez Ximena=Jimena Gómez=Gomez',
    nationalities: 'MX MX CO AR ES PE CL EC GT',
    weight: 13,
  }),
  origin({
    id: 'brazilian',
    men: 'João Pedro Lucas Gabriel Rafael Matheus Thiago Bruno Felipe Gustavo Rodrigo Marcelo Caio Vinícius Leandro Antônio Paulo Eduardo Fábio Renato',
    women:
      'Maria Ana Juliana Fernanda Camila Larissa Beatriz Letícia Aline Patrícia Luciana Renata Tatiane Débora Bianca Natália Vitória Cláudia Simone Adriana',
    families:
      'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Araújo',
    shape: 'particle',
    variants: 'Souza=Sousa João=Joao Antônio=Antonio Thiago=Tiago Luís=Luiz Araújo=Araujo',
    nationalities: 'BR BR BR PT AO',
    weight: 8,
  }),
  origin({
    id: 'polish',
    men: 'Jan Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Łukasz Grzegorz Wojciech Stanisław Zbigniew Jakub Mateusz Dariusz Jacek Rafał Adam Szymon',
    women:
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Zofia Joanna Magdalena Monika Jadwiga Danuta Irena Beata Dorota Alicja Grażyna',
    families:
      'Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Nowak Pawłowski Michalski Zając Król Wieczorek Jabłoński Wróbel Majewski Olszewski Stępień Malinowski Jaworski',
    shape: 'gendered',
    variants: 'Łukasz=Lukasz Paweł=Pawel Wójcik=Wojcik Woźniak=Wozniak Król=Krol Zając=Zajac',
    nationalities: 'PL PL PL GB',
    weight: 5,
  }),
  origin({
    id: 'russian',
    men: 'Aleksandr Sergei Dmitrii Andrei Aleksei Maksim Evgenii Ivan Mikhail Nikolai Vladimir Yurii Ilya Pavel Viktor Oleg Anton Roman Igor Fedor',
    women:
      'Anna Elena Olga Tatiana Natalia Irina Svetlana Ekaterina Mariia Iuliia Anastasiia Ksenia Oksana Galina Liudmila Polina Daria Evgeniia Vera Alina',
    families:
      'Ivanov Smirnov Kuznetsov Popov Vasilev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev Lebedev Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Nikitin Zakharov Zaitsev Solovev Borisov Yakovlev Grigorev',
    shape: 'gendered',
    variants:
      'Aleksandr=Alexander,Alexandr Sergei=Sergey,Serguei Dmitrii=Dmitry,Dmitriy Andrei=Andrey Aleksei=Alexey,Aleksey Evgenii=Evgeny,Yevgeniy Iuliia=Yulia,Julia Mariia=Maria,Mariya Yurii=Yury,Iurii Liudmila=Lyudmila Fedorov=Fyodorov,Feodorov Solovev=Solovyev Vasilev=Vasiliev,Vasilyev Yakovlev=Iakovlev Anastasiia=Anastasia,Anastasiya',
    nationalities: 'RU RU RU KZ IL',
    weight: 5,
  }),
  origin({
    id: 'ukrainian',
    men: 'Oleksandr Serhii Volodymyr Andrii Mykola Vasyl Dmytro Yurii Ihor Oleh Bohdan Taras Vitalii Maksym Artem Ruslan Yaroslav Petro Stepan Hryhorii',
    women:
      'Olena Oksana Nataliia Tetiana Iryna Svitlana Yuliia Mariia Kateryna Halyna Liudmyla Anastasiia Viktoriia Hanna Sofiia Daryna Zoriana Lesia Solomiia Yevheniia',
    families:
      'Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Lysenko Savchenko Rudenko Petrenko Marchenko Klymenko Pavlenko Moroz Melnyk Koval Polishchuk Hrytsenko Kharchenko Ponomarenko Vasylenko Zaichenko Yurchenko Didenko Levchenko Panchenko Shcherbak Boiko Tymoshenko Danylenko',
    variants:
      'Oleksandr=Olexandr,Aleksandr Serhii=Sergii,Serhiy Andrii=Andriy Dmytro=Dmitro Yuliia=Yuliya,Julija,Iuliia Nataliia=Natalia,Nataliya Ihor=Igor Oliinyk=Oliynyk Hrytsenko=Gritsenko Shcherbak=Scherbak Vitalii=Vitaliy',
    nationalities: 'UA UA UA PL',
    weight: 5,
  }),
  origin({
    id: 'greek',
    men: 'Georgios Dimitrios Konstantinos Ioannis Nikolaos Panagiotis Vasileios Christos Athanasios Evangelos Spyridon Michail Stavros Petros Alexandros',
    women:
      'Maria Eleni Aikaterini Vasiliki Sofia Angeliki Georgia Dimitra Konstantina Paraskevi Anastasia Ioanna Evangelia Despoina Foteini',
    families:
      'Papadopoulos Papageorgiou Oikonomou Vlachos Angelopoulos Georgiou Nikolaidis Makris Dimitriou Karagiannis Ioannidis Antoniou Pappas Alexiou Christodoulou Kostopoulos Athanasiou Raptis Samaras Theodorou Zervas Kyriakou Vasileiou Xenakis Galanis',
    variants:
      'Georgios=Yeoryios,George Ioannis=Yiannis,Giannis Aikaterini=Ekaterini,Katerina Oikonomou=Economou,Ikonomou Evangelos=Evaggelos,Vangelis Konstantinos=Constantinos',
    nationalities: 'GR GR CY AU',
    weight: 3,
  }),
]
