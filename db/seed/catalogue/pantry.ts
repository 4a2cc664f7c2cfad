import type { DemoCategory } from "./demo-category.ts";

/** What keeps in the cupboard. */
export const pantry: DemoCategory = {
  slug: "epicerie",
  nameFr: "Épicerie du pays",
  nameEn: "Pantry",
  descriptionFr:
    "Ce qui se garde au placard et fait la cuisine d'ici : gari, riz de Kovié, huile rouge, miel.",
  descriptionEn:
    "What keeps in the cupboard and makes the cooking of home: gari, Kovié rice, red oil, honey.",
  products: [
    {
      slug: "gari",
      nameFr: "Gari fin et croquant",
      nameEn: "Fine, crisp gari",
      summaryFr: "Manioc râpé, fermenté et grillé : à l'eau sucrée, en piron ou avec des haricots.",
      summaryEn: "Cassava grated, fermented and roasted: with sweet water, as pinon or with beans.",
      descriptionFr:
        "Grain fin, juste ce qu'il faut d'acidité, bien sec pour se garder des mois. Délayez-le avec de l'eau " +
        "fraîche, du sucre et des arachides, ou versez-le sur un jus de tomate bien chaud. Fermez le sachet après " +
        "usage.",
      descriptionEn:
        "Fine grain, just sour enough, and dry so that it keeps for months. Stir it into cool water with sugar and " +
        "peanuts, or pour it into a hot tomato sauce. Close the bag after use.",
      searchWords: "gari garri gary gali manioc cassava farine semoule piron pinon haricots gari foto",
      altFr: "Sac ouvert rempli de gari, avec une cuillère en bois",
      altEn: "Open sack full of gari, with a wooden spoon",
      morePictures: [
        {
          altFr: "Bol de gari à l'eau sucrée, arachides et glaçons",
          altEn: "Bowl of gari in sweet water, with peanuts and ice",
        },
      ],
      variants: [
        { sku: "GAR-01", nameFr: "1 kg", nameEn: "1 kg", priceXof: 900, onHand: 60 },
        { sku: "GAR-02", nameFr: "5 kg", nameEn: "5 kg", priceXof: 4_200, onHand: 25 },
      ],
    },
    {
      slug: "piment-rouge-seche",
      nameFr: "Piment rouge séché",
      nameEn: "Dried red chilli",
      summaryFr: "Séché au soleil, très piquant : entier pour les sauces, en poudre pour la table.",
      summaryEn: "Dried in the sun and very hot: whole for sauces, ground for the table.",
      descriptionFr:
        "De petits piments rouges, parfumés avant d'être forts. Entiers, ils relèvent l'adémè et le gboma ; en " +
        "poudre, ils attendent la brochette et l'akpan. Commencez par une pincée.",
      descriptionEn:
        "Small red chillies, fragrant before they are fierce. Whole, they wake up adémè and gboma sauces; ground, " +
        "they wait for grilled skewers and akpan. Begin with a pinch.",
      searchWords: "piment piments pimant pili pilipili atadi chilli chili pepper epice épices spice poudre",
      altFr: "Piments rouges séchés dans un bol",
      altEn: "Dried red chillies in a bowl",
      variants: [
        { sku: "PIM-01", nameFr: "Entier, 100 g", nameEn: "Whole, 100 g", priceXof: 1_000, onHand: 50 },
        { sku: "PIM-02", nameFr: "En poudre, 100 g", nameEn: "Ground, 100 g", priceXof: 1_200, onHand: 50 },
      ],
    },
    {
      slug: "riz-de-kovie",
      nameFr: "Riz de Kovié",
      nameEn: "Kovié rice",
      summaryFr: "Le riz parfumé de la vallée du Zio, long, blanc, qui se tient à la cuisson.",
      summaryEn: "The fragrant rice of the Zio valley: long, white and firm when cooked.",
      descriptionFr:
        "Récolté à une trentaine de kilomètres de Lomé, étuvé puis décortiqué au moulin du village. " +
        "Rincez-le deux fois, comptez un volume et demi d'eau, couvrez, n'y touchez plus. Il accepte toutes " +
        "les sauces, à commencer par l'arachide.",
      descriptionEn:
        "Grown some thirty kilometres from Lomé, parboiled, then husked at the village mill. Rinse it " +
        "twice, add one and a half measures of water, cover and leave it alone. It takes any sauce, peanut " +
        "first.",
      searchWords: "riz kovie kovié rice mɔlu molu local parfumé zio étuvé riz du pays",
      isFeatured: true,
      altFr: "Sac de riz ouvert et verre mesureur plein",
      altEn: "Open sack of rice and a full measuring glass",
      morePictures: [
        {
          altFr: "Assiette de riz vue d'en haut, sauce tomate",
          altEn: "Plate of rice seen from above, with tomato sauce",
        },
      ],
      variants: [
        { sku: "RIZ-01", nameFr: "1 kg", nameEn: "1 kg", priceXof: 750, onHand: 80 },
        { sku: "RIZ-02", nameFr: "5 kg", nameEn: "5 kg", priceXof: 3_600, onHand: 40 },
        {
          sku: "RIZ-03",
          nameFr: "25 kg",
          nameEn: "25 kg",
          priceXof: 17_000,
          compareAtXof: 18_000,
          onHand: 6,
        },
      ],
    },
    {
      slug: "haricots-niebe",
      nameFr: "Haricots niébé",
      nameEn: "Black-eyed beans",
      summaryFr: "Triés à la main, cuits en une heure : pour le véyi, les beignets et le gari.",
      summaryEn: "Sorted by hand and cooked in an hour: for veyi, fritters and gari.",
      descriptionFr:
        "De la dernière récolte, donc tendres sans bicarbonate. Faites-les tremper la nuit si vous voulez " +
        "peler les grains pour les beignets. Avec de l'huile rouge et du gari, c'est le repas de midi de la " +
        "moitié du pays.",
      descriptionEn:
        "From the last harvest, so they soften without soda. Soak them overnight if you mean to peel them " +
        "for fritters. With red oil and gari, they are lunch for half the country.",
      searchWords: "haricot haricots niebe niébé cowpea beans black eyed ayi veyi véyi koliko beignets",
      altFr: "Bol rouge débordant de haricots niébé",
      altEn: "Red bowl overflowing with black-eyed beans",
      variants: [
        { sku: "NIE-01", nameFr: "1 kg", nameEn: "1 kg", priceXof: 850, onHand: 55 },
        { sku: "NIE-02", nameFr: "3 kg", nameEn: "3 kg", priceXof: 2_400, onHand: 18 },
      ],
    },
    {
      slug: "huile-rouge",
      nameFr: "Huile rouge de palme",
      nameEn: "Red palm oil",
      summaryFr: "Première pression, épaisse et parfumée : le zomi des sauces et de l'abobo.",
      summaryEn: "First pressing, thick and fragrant: the zomi of sauces and stewed beans.",
      descriptionFr:
        "Les noix sont pilées et l'huile écumée le jour même, avec une pointe d'épices. Elle fige au frais " +
        ": un bain d'eau tiède la remet debout. Chauffez-la doucement, elle perd son goût si elle fume.",
      descriptionEn:
        "The nuts are pounded and the oil skimmed the same day, with a hint of spice. It sets when cool; a " +
        "warm bath revives it. Heat it gently, for it loses its taste if it smokes.",
      searchWords: "huile rouge palme palm oil red zomi dzomi ami abobo sauce graine noix",
      altFr: "Bouteille d'huile rouge et noix de palme",
      altEn: "Bottle of red oil and palm nuts",
      variants: [
        { sku: "ROU-01", nameFr: "50 cl", nameEn: "50 cl", priceXof: 1_100, onHand: 36 },
        { sku: "ROU-02", nameFr: "1 litre", nameEn: "1 litre", priceXof: 2_000, onHand: 21 },
      ],
    },
    {
      slug: "arachides-grillees",
      nameFr: "Arachides grillées",
      nameEn: "Roasted peanuts",
      summaryFr: "Grillées au sable, salées, vendues en bouteille comme au bord de la route.",
      summaryEn: "Roasted in sand, salted, and sold by the bottle as on the roadside.",
      descriptionFr:
        "Le sable chaud les dore de tous les côtés sans une goutte d'huile. Frottez-les entre les paumes, " +
        "soufflez sur les peaux. Elles accompagnent la banane, le maïs bouilli et les longs trajets.",
      descriptionEn:
        "Hot sand browns them all round without a drop of oil. Rub them between your palms and blow off the " +
        "skins. They go with banana, boiled maize and long journeys.",
      searchWords:
        "arachide arachides cacahuete cacahouète peanut peanuts groundnut azi azin grillé salé bouteille",
      altFr: "Bouteille d'arachides grillées et trois coques",
      altEn: "Bottle of roasted peanuts and three shells",
      variants: [
        { sku: "ARA-01", nameFr: "Petite bouteille", nameEn: "Small bottle", priceXof: 600, onHand: 48 },
        { sku: "ARA-02", nameFr: "Grande bouteille", nameEn: "Large bottle", priceXof: 1_500, onHand: 25 },
      ],
    },
    {
      slug: "miel-de-savane",
      nameFr: "Miel de savane",
      nameEn: "Savannah honey",
      summaryFr: "Ambré, un goût de karité et de fumée légère ; filtré, jamais chauffé.",
      summaryEn: "Amber, tasting of shea blossom and a little smoke; strained, never heated.",
      descriptionFr:
        "Les ruches sont pendues aux arbres de la région centrale et levées deux fois l'an. Il cristallise " +
        "en saison fraîche, preuve qu'on n'y a rien ajouté. À donner au-dessus d'un an seulement.",
      descriptionEn:
        "The hives hang in the trees of the central region and are harvested twice a year. It crystallises " +
        "in the cool season, which shows that nothing was added. Only for children over one year.",
      searchWords: "miel honey anyitsi abeille abeilles bee sotouboua savane sucre gorge thé pot",
      altFr: "Pot de miel ambré et cuillère à miel",
      altEn: "Jar of amber honey and a honey dipper",
      variants: [
        { sku: "MIE-01", nameFr: "250 g", nameEn: "250 g", priceXof: 1_800, onHand: 24 },
        { sku: "MIE-02", nameFr: "500 g", nameEn: "500 g", priceXof: 3_400, onHand: 12 },
        { sku: "MIE-03", nameFr: "1 kg", nameEn: "1 kg", priceXof: 6_500, onHand: 2 },
      ],
    },
    {
      slug: "chips-de-plantain",
      nameFr: "Chips de plantain",
      nameEn: "Plantain chips",
      summaryFr: "Tranchées fin, frites minute, à peine salées ; on finit le sachet sans le voir.",
      summaryEn: "Sliced thin, fried fast, barely salted; the bag is gone before you notice.",
      descriptionFr:
        "Bananes plantain cueillies vertes, coupées en biais pour croquer plus longtemps. Sans colorant ni " +
        "arôme. La version pimentée l'est pour de bon.",
      descriptionEn:
        "Green plantains cut on the slant, so they crunch for longer. No colouring, no flavouring. The hot " +
        "ones mean it.",
      searchWords: "chips plantain banane alloco aloko crisps snack amadan ablogo salé pimenté apero",
      altFr: "Sachet de chips de plantain et rondelles dorées",
      altEn: "Bag of plantain chips and golden slices",
      variants: [
        { sku: "PLA-01", nameFr: "Salées, 80 g", nameEn: "Salted, 80 g", priceXof: 400, onHand: 95 },
        { sku: "PLA-02", nameFr: "Pimentées, 80 g", nameEn: "Hot, 80 g", priceXof: 400, onHand: 3 },
      ],
    },
  ],
};
