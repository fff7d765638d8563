# Ce qu’une salle ajoute aux pages d’une autre.
house-votes = Votes
house-statements = Énoncés proposés au vote
house-waiting = Énoncés en attente
house-seeds = Énoncés de départ
house-moderate = Modération
