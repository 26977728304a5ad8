package dev.strawman.requirements;

import java.util.List;

/** How software is built and delivered today. */
public record DevProcess(
        @Item(says = "Where sources live.", fallback = "github") SourceRepo sourceRepo,
        @Item(says = "Branching model.", fallback = "trunk", noted = true) Branching branching,
        @Item(says = "Approvals that a change needs.", fallback = "1", max = 10) int approvals,
        @Item(says = "Build pipeline.", fallback = "actions") Pipeline buildPipeline,
        @Item(says = "Automation tools in use.", fallback = "[terraform]") List<Automation> automation,
        @Item(says = "How teams ask for topics and access.", fallback = "gitops", noted = true) SelfService selfService) {

    public enum SourceRepo { GITHUB, GITLAB, BITBUCKET, AZUREDEVOPS, CODECOMMIT, SVN }

    public enum Branching { TRUNK, GITFLOW }

    public enum Pipeline { ACTIONS, GITLABCI, JENKINS, AZURE, TEKTON, TEAMCITY }

    public enum Automation { NONE, SCRIPTS, TERRAFORM, ANSIBLE, HELM, ARGOCD, FLUX }

    public enum SelfService { NONE, TICKET, GITOPS, PORTAL, API }
}
