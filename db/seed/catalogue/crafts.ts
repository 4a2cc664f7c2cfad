import type { DemoCategory } from "./demo-category.ts";

/** Instruments, games and things for the wall: some of them are the only one. */
export const crafts: DemoCategory = {
  slug: "artisanat",
  nameFr: "Artisanat & décoration",
  nameEn: "Crafts & decoration",
  descriptionFr:
    "Tambours, sièges sculptés, masques et jeux : le travail du bois, du fer et de la calebasse.",
  descriptionEn: "Drums, carved seats, masks and games: the work of wood, iron and gourd.",
  products: [
    {
      slug: "tambour-djembe",
      nameFr: "Tambour djembé",
      nameEn: "Djembe drum",
      summaryFr: "Fût taillé dans la masse, peau de chèvre tendue à la corde : grave rond, claqué sec.",
      summaryEn: "Carved from solid wood, goatskin tuned by rope: a round bass and a crisp slap.",
      descriptionFr:
        "Accordé avant l'envoi, il se retend en nattant la corde libre. Gardez-le du soleil direct, la peau " +
        "y monte trop. Le petit convient dès six ans, le grand remplit une cour.",
      descriptionEn:
        "Tuned before it leaves, and tightened again by weaving the spare rope. Keep it out of direct sun, " +
        "where the skin climbs too high. The small one suits six-year-olds; the large one fills a yard.",
      searchWords: "tambour djembe djembé jembe tam-tam tamtam drum percussion musique music ʋu evu peau",
      altFr: "Djembé à cordes blanches et frise gravée",
      altEn: "Djembe with white ropes and an engraved frieze",
      variants: [
        { sku: "DJE-01", nameFr: "Petit, 40 cm", nameEn: "Small, 40 cm", priceXof: 16_000, onHand: 7 },
        { sku: "DJE-02", nameFr: "Grand, 60 cm", nameEn: "Large, 60 cm", priceXof: 32_000, onHand: 2 },
      ],
    },
    {
      slug: "cloche-gankogui",
      nameFr: "Cloche double gankogui",
      nameEn: "Gankogui double bell",
      summaryFr: "Deux cloches de fer forgé, une grave, une aiguë : elle mène tout l'ensemble.",
      summaryEn: "Two forged iron bells, one low, one high: it leads the whole ensemble.",
      descriptionFr:
        "C'est elle qui donne le temps de l'agbadza, les tambours la suivent. Forgée d'une feuille repliée, " +
        "livrée avec sa baguette. L'intervalle change d'une pièce à l'autre.",
      descriptionEn:
        "It keeps the time of agbadza, and the drums follow. Forged from one folded sheet and sold with its " +
        "stick. The interval differs from one bell to the next.",
      searchWords: "gankogui gankogi cloche double bell agogo fer musique agbadza percussion rythme",
      altFr: "Double cloche de fer et sa baguette",
      altEn: "Double iron bell and its stick",
      variants: [
        { sku: "GAN-01", nameFr: "Moyenne, 28 cm", nameEn: "Medium, 28 cm", priceXof: 6_800, onHand: 10 },
      ],
    },
    {
      slug: "hochet-axatse",
      nameFr: "Hochet axatsé",
      nameEn: "Axatse rattle",
      summaryFr: "Calebasse habillée d'un filet de perles, à frapper sur la cuisse et dans la paume.",
      summaryEn: "A gourd dressed in a net of beads, struck on the thigh and in the palm.",
      descriptionFr:
        "Les graines sont dehors et non dedans : le son est plus net, plus fort. Le filet glisse juste ce " +
        "qu'il faut. Attention aux genoux les premières fois.",
      descriptionEn:
        "The seeds are outside, not inside, so the sound is sharper and louder. The net slides just enough. " +
        "Mind your knees the first few times.",
      searchWords: "axatse axatsé hochet maraca shekere calebasse rattle perles percussion musique agbadza",
      altFr: "Hochet en calebasse couvert d'un filet de perles",
      altEn: "Gourd rattle covered in a net of beads",
      variants: [
        { sku: "AXA-01", nameFr: "Standard", nameEn: "Standard", priceXof: 4_200, onHand: 12 },
        { sku: "AXA-02", nameFr: "Enfant", nameEn: "Child's size", priceXof: 2_800, onHand: 3 },
      ],
    },
    {
      slug: "jeu-d-awale",
      nameFr: "Jeu d'awalé",
      nameEn: "Oware board game",
      summaryFr: "Douze trous, quarante-huit graines et des après-midi entiers ; on l'appelle adji.",
      summaryEn: "Twelve pits, forty-eight seeds and whole afternoons; here it is called adji.",
      descriptionFr:
        "On sème, on compte, on rafle par deux ou par trois. La règle tient sur une page, fournie en " +
        "français et en anglais, la maîtrise prend une vie. Plateau sur pieds, graines naturelles.",
      descriptionEn:
        "You sow, you count, you capture by twos and threes. The rules fit on one page, supplied in French " +
        "and English; mastery takes a lifetime. Board on feet, natural seeds.",
      searchWords: "awale awalé oware adji adi jeu game mancala graines plateau société board seeds",
      isFeatured: true,
      altFr: "Plateau d'awalé sur pieds, graines dans les trous",
      altEn: "Oware board on feet with seeds in its pits",
      morePictures: [
        {
          altFr: "Les trous vus d'en haut, une partie en cours",
          altEn: "The pits seen from above, a game under way",
        },
      ],
      variants: [
        { sku: "AWA-01", nameFr: "Plateau sur pieds", nameEn: "Board on feet", priceXof: 12_500, onHand: 6 },
        {
          sku: "AWA-02",
          nameFr: "Pliant, de voyage",
          nameEn: "Folding travel set",
          priceXof: 7_500,
          onHand: 11,
        },
        { sku: "AWA-03", nameFr: "Plateau sculpté", nameEn: "Carved board", priceXof: 22_000, onHand: 2 },
      ],
    },
    {
      slug: "abat-jour-en-raphia",
      nameFr: "Abat-jour en raphia",
      nameEn: "Raffia lampshade",
      summaryFr: "Dôme tressé et longue frange : la lumière tombe en rayons sur la table.",
      summaryEn: "A woven dome with a long fringe: light falls in rays across the table.",
      descriptionFr:
        "Monté sur un cercle de fer, pour douille E27 et ampoule LED. Les vanniers en font peu à la fois ; " +
        "celui-ci revient avec la saison sèche.",
      descriptionEn:
        "Built on an iron ring, for an E27 socket and an LED bulb. The weavers make few at a time; this one " +
        "returns with the dry season.",
      searchWords: "abat-jour abat jour lampe suspension raphia rafia lampshade pendant lustre plafond light",
      altFr: "Suspension en raphia tressé à franges",
      altEn: "Pendant lamp of woven raffia with a fringe",
      variants: [
        { sku: "ABA-01", nameFr: "40 cm", nameEn: "40 cm", priceXof: 11_000, onHand: 0 },
        { sku: "ABA-02", nameFr: "60 cm", nameEn: "60 cm", priceXof: 17_500, onHand: 0 },
      ],
    },
    {
      slug: "tabouret-sculpte",
      nameFr: "Tabouret sculpté",
      nameEn: "Carved stool",
      summaryFr: "Assise creusée, colonne ajourée, d'un seul bloc : il porte un adulte sans un bruit.",
      summaryEn: "A curved seat and a pierced column in one block: it bears an adult in silence.",
      descriptionFr:
        "Le zikpui dit qui vous êtes : on le range couché quand son maître est sorti. Le bois est ciré à " +
        "l'abeille. Quelques fentes de séchage sont normales et ne courent pas.",
      descriptionEn:
        "The zikpui says who you are; it is laid on its side when its owner is out. The wood is finished " +
        "with beeswax. A few drying checks are normal and do not spread.",
      searchWords: "tabouret siege siège stool zikpui chefferie ashanti sculpté bois carved banc wood",
      altFr: "Tabouret en bois à l'assise courbe, losanges ajourés",
      altEn: "Wooden stool with a curved seat and pierced diamonds",
      variants: [{ sku: "TAB-01", nameFr: "40 cm", nameEn: "40 cm", priceXof: 28_500, onHand: 3 }],
    },
    {
      slug: "masque-en-bois",
      nameFr: "Masque mural en bois",
      nameEn: "Wooden wall mask",
      summaryFr: "Cornes, scarifications dorées et bouche ronde : sculpté pour le mur, pièce unique.",
      summaryEn: "Horns, golden scars and a round mouth: carved for the wall, one of a kind.",
      descriptionFr:
        "Un masque de décoration, sans histoire inventée : il sort de l'atelier, pas d'un culte. Teinté au " +
        "brou, rehaussé à l'ocre, prêt à suspendre. 48 cm de haut.",
      descriptionEn:
        "A decorative mask with no invented past: it comes from a workshop, not from a shrine. Stained " +
        "dark, picked out in ochre, ready to hang. 48 cm high.",
      searchWords: "masque masques mask bois wood mural deco décoration wall sculpture cornes africain",
      altFr: "Masque de bois cornu aux joues striées d'ocre",
      altEn: "Horned wooden mask with ochre lines on its cheeks",
      variants: [
        {
          sku: "MAS-01",
          nameFr: "Pièce unique, 48 cm",
          nameEn: "Unique piece, 48 cm",
          priceXof: 21_000,
          onHand: 1,
        },
      ],
    },
    {
      slug: "tableau-batik",
      nameFr: "Tableau batik",
      nameEn: "Batik picture",
      summaryFr: "Trois femmes au soleil couchant, cire et teinture sur coton, tendu sur châssis.",
      summaryEn: "Three women at sunset, wax and dye on cotton, stretched on a frame.",
      descriptionFr:
        "Chaque couleur demande un bain et une couche de cire ; les craquelures viennent quand on froisse " +
        "la toile. Encadré de bois brun, 50 sur 60 cm. Évitez le mur en plein soleil.",
      descriptionEn:
        "Each colour needs a bath and a coat of wax; the crackle comes from crumpling the cloth. Framed in " +
        "brown wood, 50 by 60 cm. Avoid a wall in full sun.",
      searchWords:
        "batik batick tableau peinture picture art mural toile cadre femmes marché deco décoration wall",
      altFr: "Tableau encadré : trois porteuses devant un soleil",
      altEn: "Framed picture: three women carrying loads before a sun",
      variants: [
        { sku: "BTK-01", nameFr: "50 × 60 cm", nameEn: "50 × 60 cm", priceXof: 18_000, onHand: 5 },
        { sku: "BTK-02", nameFr: "30 × 40 cm", nameEn: "30 × 40 cm", priceXof: 9_500, onHand: 0 },
      ],
    },
  ],
};
