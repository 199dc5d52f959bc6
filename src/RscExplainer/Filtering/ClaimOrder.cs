namespace RscExplainer.Filtering;

/// <summary>In which order claims are listed. Claims that are alike in it stand in reading order.</summary>
public enum ClaimOrder
{
    /// <summary>Reading order: by the day on which they were said, then by title.</summary>
    Said,

    /// <summary>The earliest deadline first; those without one last.</summary>
    Due,

    /// <summary>What became what it is most recently first.</summary>
    Changed,

    /// <summary>By title, as in a dictionary.</summary>
    Title,
}
